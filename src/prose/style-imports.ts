const form = /^@import '\.\.\/prose\/(.+)\/style\.css';$/;

/**
 * The lines that bring the styles of components into the stylesheet. Those that are there keep their order, which is
 * that of the cascade; new ones come last.
 * @param lines what stands there now
 * @param styled names of the components that have a style, in any order
 */
export function styleImports(lines: string, styled: readonly string[]): string {
  const present = lines.split('\n').flatMap((line) => form.exec(line)?.[1] ?? []);
  const kept = present.filter((name) => styled.includes(name));
  const added = styled.filter((name) => !present.includes(name));
  return [...kept, ...added].map((name) => `@import '../prose/${name}/style.css';`).join('\n');
}
