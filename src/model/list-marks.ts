/** a … z, then aa, ab …, as `list-style: lower-alpha` counts. */
export function alphaMark(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : alphaMark(Math.floor(index / 26) - 1) + letter;
}
