import { isSiteSlug } from '../model/addresses.ts';
import { articleSchema } from '../schema/article.ts';
import { dateFaults } from './date-rules.ts';
import { error, type Fault } from './finding.ts';
import { locate, parentPlace, valuePlace } from './locate.ts';
import { meantBy } from './nearest.ts';
import { at, entriesOf, isFields, type Fields } from './raw-fields.ts';
import type { YamlFile } from './yaml-file.ts';

/** Everything that a single field cannot tell: what belongs together in an article's front matter. */
export function articleFaults(file: YamlFile): Fault[] {
  if (!isFields(file.data)) return [];
  const fields = file.data;
  return [
    ...requiredByStatus(file, fields),
    ...dateFaults(file, fields),
    ...pictureText(file, fields),
    ...alsoReadEntries(file, fields),
    ...sourcesTwice(file, fields),
    ...ownAddresses(file, fields),
  ];
}

/** Fields that an article of a status must have. */
const required = new Map<unknown, string[]>([
  ['ready', ['published', 'summary']],
  ['withdrawn', ['published', 'withdrawn']],
]);

function requiredByStatus(file: YamlFile, fields: Fields): Fault[] {
  const meant = meantBy(Object.keys(fields), Object.keys(articleSchema.shape));
  const missing = (required.get(fields.status) ?? []).filter(
    (name) => fields[name] === undefined && !meant.includes(name),
  );
  return missing.map((name) => {
    const message = `“${name}” is missing, and the status is ${fields.status}`;
    const fix =
      name === 'withdrawn'
        ? 'add “withdrawn:” with “date:” and “text:” below it'
        : `add “${name}:” and its value, or set the status to draft`;
    return error('missing-field', parentPlace(file, [name]), message, fix);
  });
}

function pictureText(file: YamlFile, { image }: Fields): Fault[] {
  if (!isFields(image) || (image.decorative ?? false) !== false) return [];
  if (typeof image.alt === 'string' && image.alt.trim()) return [];
  if (image.alt !== undefined && typeof image.alt !== 'string') return [];
  const place =
    image.alt === undefined ? parentPlace(file, ['image', 'alt']) : valuePlace(file, ['image', 'alt']);
  return [
    error(
      'missing-alt',
      place,
      'The picture has no alternative text',
      'add “alt:” with what it shows, or “decorative: true” if it says nothing',
    ),
  ];
}

function alsoReadEntries(file: YamlFile, { alsoRead }: Fields): Fault[] {
  return entriesOf(alsoRead).flatMap(([index, entry]) => {
    if (entry.article === undefined && entry.title === undefined) {
      const place = valuePlace(file, ['alsoRead', index]);
      return [
        error(
          'missing-field',
          place,
          'There is nothing to read here',
          'add “article:” with a file name, or “title:” with words',
        ),
      ];
    }
    const beside = ['title', 'url'].filter(
      (name) => entry.article !== undefined && entry[name] !== undefined,
    );
    return beside.map((name) => {
      const place = locate(file, ['alsoRead', index, name])?.key ?? valuePlace(file, ['alsoRead', index]);
      return error(
        'unknown-field',
        place,
        `“${name}” cannot stand beside “article”`,
        'keep one of the two: the article knows its own title and address',
      );
    });
  });
}

function sourcesTwice(file: YamlFile, { sources }: Fields): Fault[] {
  const seen = new Set<unknown>();
  return entriesOf(sources).flatMap(([index, { id }]) => {
    const twice = typeof id === 'string' && seen.has(id);
    seen.add(id);
    return twice
      ? [
          at(
            file,
            ['sources', index, 'id'],
            'duplicate-id',
            `Two sources have the id “${id}”`,
            'give each source an id of its own',
          ),
        ]
      : [];
  });
}

/** A former address must not be one of the site's own. */
function ownAddresses(file: YamlFile, { formerly }: Fields): Fault[] {
  const entries = Array.isArray(formerly) ? [...formerly.entries()] : [];
  return entries
    .filter(([, slug]) => isSiteSlug(slug, 'articles'))
    .map(([index, slug]) =>
      at(
        file,
        ['formerly', index],
        'bad-slug',
        `The site itself uses the address /${slug}/`,
        'remove it here',
      ),
    );
}
