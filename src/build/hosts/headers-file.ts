import type { HeaderList, HeaderSet } from '../../model/header-list.ts';

/**
 * The list in the form that Netlify and Cloudflare Pages read. What the list says of pages is left out:
 * such hosts add up the rules that match a path, Netlify's `/:page/` matches files too, and both let every file
 * be asked for again by themselves, as the list wants it of pages.
 */
export function toHeadersFile({ everywhere, overTls, rules }: HeaderList): string {
  const blocks = [
    block('/*', { ...everywhere, ...overTls }),
    ...rules.flatMap(({ paths, headers }) => paths.map((path) => block(path, headers))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const block = (path: string, headers: HeaderSet): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
