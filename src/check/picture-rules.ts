import { definitions } from '../prose/definitions.ts';
import type { Body, Placed } from './parsed-body.ts';
import { componentOf } from './component-rules.ts';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';
import type { Mention } from './mention.ts';
import type { Source } from './source.ts';

/** A Markdown picture: its address as a file name, and its words. */
interface Picture {
  url: string;
  alt: string;
  range: Range;
}

/** Whether an address is a file beside the article: no scheme, not from the root. */
const isLocal = (url: string): boolean => !/^([a-z][a-z\d+.-]*:|\/)/i.test(url);

/** Every picture file that the body names, in Markdown and in components such as `<Figure>`, as a path. */
export function picturesOf(source: Source, body: Body): Mention[] {
  const pictures = markdownPictures(body).filter(({ url }) => isLocal(url));
  const figures = body.nodes.flatMap((placed) => {
    const component = componentOf(source, placed);
    const file = definitions.get(component?.name ?? '')?.file;
    const path = component?.attributes.find(({ name }) => name === file);
    return typeof path?.value === 'string' && /^\.\.?\/\S/.test(path.value)
      ? [{ text: path.value, range: path.valueRange }]
      : [];
  });
  return [...pictures.map(({ url, range }) => ({ text: decoded(url), range })), ...figures];
}

/** Markdown pictures from elsewhere, and those without words. */
export function pictureFaults(body: Body): Fault[] {
  return markdownPictures(body).flatMap(({ url, alt, range }) => {
    const faults = isLocal(url)
      ? []
      : [
          error(
            'missing-file',
            range,
            'The picture does not lie beside the article',
            'put the file beside the article and write ./picture.jpg',
          ),
        ];
    if (alt.trim()) return faults;
    return [
      ...faults,
      error(
        'missing-alt',
        range,
        'The picture has no alternative text',
        'write what it shows between the square brackets',
      ),
    ];
  });
}

function markdownPictures({ nodes }: Body): Picture[] {
  const addresses = new Map(
    nodes.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  return nodes.flatMap(({ node, range }: Placed) => {
    if (node.type === 'image') return [{ url: node.url, alt: node.alt ?? '', range }];
    const url = node.type === 'imageReference' ? addresses.get(node.identifier) : undefined;
    return node.type === 'imageReference' && url !== undefined ? [{ url, alt: node.alt ?? '', range }] : [];
  });
}

/** Markdown writes a space in a file's name as %20. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
