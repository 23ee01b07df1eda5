/** Where a headline and a description are shown in short, and after how many characters they are usually cut. */
export const previews = [
  { where: 'Search results', headline: 60, description: 155 },
  { where: 'Social previews', headline: 70, description: 125 },
] as const;

/** A text as a preview shows it: whole, or cut at the last word that fits. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = room.lastIndexOf(' ');
  return `${end > most / 2 ? room.slice(0, end) : room.slice(0, most - 1)}…`;
}
