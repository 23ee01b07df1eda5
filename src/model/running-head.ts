/**
 * The style rules that print the publication's name at the head of each page but the first, which has the
 * nameplate (CSS Paged Media, margin boxes). They are the same on every page of a site.
 * @param name plain text
 */
export function runningHead(name: string): string {
  // Within a CSS string these could end it, or the style element.
  const quoted = name.replaceAll(
    /["\\<\n\r\f]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `@page{@top-left{content:"${quoted}";font:8pt sans-serif}}@page:first{@top-left{content:none}}`;
}
