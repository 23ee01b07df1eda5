import { diagnose } from '../../check/diagnose.ts';
import { mostBytes, toSource } from '../../check/source.ts';
import { type Instant, toMillis } from '../../model/dates.ts';
import { convertBody } from './convert-body.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { type DraftFields, frontMatter, isSubtitle, subjectsOf } from './fields.ts';
import { plainText } from './html.ts';
import { isSameLanguage, languageOf, originalsOf } from './languages.ts';
import { momentOf } from './moments.ts';
import { authorsOf } from './people.ts';
import { type Entry, type Existing, formerAddresses } from './plan.ts';
import type { Remarks } from './remarks.ts';
import { bodySettings } from './export-index.ts';

/** What an import needs to know of the publication. */
export interface Newsroom {
  name: string;
  language: string;
  timeZone: string;
}

/** An article as it is to be written. */
export interface Draft {
  /** The whole file; nothing where it cannot be an article. */
  text: string | undefined;
  remarks: Remarks;
}

/** Milliseconds by which a change must follow publication to be one. */
const minute = 60_000;

/** What to say of a post that was not simply published. */
const told: Record<string, string> = {
  draft: 'was a draft in WordPress',
  pending: 'was waiting for review in WordPress',
  private: 'was private in WordPress: look whether it may be published',
};

/**
 * A maker of drafts. It makes one at a time, so that a large export does not fill the memory.
 * @param entries all posts of the export, for links between them
 * @param existing what has an address already, to which no former address may lead away
 */
export function draftMaker(
  exported: WordPressExport,
  entries: readonly Entry[],
  newsroom: Newsroom,
  existing: Existing,
): (entry: Entry) => Draft {
  const settingOf = bodySettings(exported, entries);
  const originals = originalsOf(entries, exported, newsroom.language);
  const taken = new Set(entries.map(({ slug }) => slug));
  return (entry) => {
    const setting = settingOf(entry.item);
    const { remarks } = setting;
    const featured = setting.picture(entry.item.meta.get('_thumbnail_id') ?? '');
    const image = featured && { ...featured, leads: true };
    if (image) remarks.pictures.push(image);
    const body = convertBody(entry.item.body, setting);
    const head = frontMatter({
      ...fieldsOf(entry, exported, newsroom, remarks),
      translationOf: originals.get(entry.slug),
      formerly: formerAddresses(entry, existing, taken),
      image,
    });
    return judged(entry, `${head}\n${body}`, remarks);
  };
}

/** What one post alone says of the fields above its text. */
function fieldsOf(
  { item, id, headline }: Entry,
  exported: WordPressExport,
  newsroom: Newsroom,
  remarks: Remarks,
): Omit<DraftFields, 'translationOf' | 'formerly' | 'image'> {
  const { timeZone } = newsroom;
  const published = publishedOf(item, timeZone, remarks);
  const language = languageOf(item, exported);
  const excerpt = plainText(item.excerpt);
  if (!isSubtitle(excerpt))
    remarks.notices.push('the excerpt is too long for a subtitle and stands in a comment above the text');
  if ([...headline].length > 150)
    remarks.notices.push('the headline was cut; the whole of it stands in a comment below it');
  return {
    id,
    headline,
    excerpt,
    byline: authorsOf(item, exported, newsroom.name, remarks.notices),
    ...subjectsOf(item, remarks),
    language: language && !isSameLanguage(language, newsroom.language) ? language : undefined,
    published,
    changed: published && changedOf(item, published, timeZone),
    repliesClosed: item.closedToComments,
  };
}

/** Nothing is written in which `check` would find an error, or that it would refuse to read. */
function judged({ slug }: Entry, text: string, remarks: Remarks): Draft {
  const size = Buffer.byteLength(text);
  const [fault] = diagnose({ kind: 'articles', slug, source: toSource(slug, text) }).faults.filter(
    ({ severity }) => severity === 'error',
  );
  const problem =
    size > mostBytes ? `It has ${(size / 1e6).toFixed(1)} MB; 1 MB is the most.` : fault?.message;
  if (problem === undefined) return { text, remarks };
  remarks.lost.push(`the whole article: ${problem}`);
  return { text: undefined, remarks };
}

function publishedOf(
  { status, date, dateGmt, isProtected }: ExportItem,
  timeZone: string,
  { notices }: Remarks,
) {
  if (isProtected) notices.push('was protected by a password in WordPress: look whether it may be published');
  if (told[status]) notices.push(told[status]);
  // The date of what was never published says when it was last worked on.
  const published =
    status === 'draft' || status === 'pending' ? undefined : momentOf(date, dateGmt, timeZone);
  if (status === 'future') notices.push(`was to appear on ${published ?? 'a day that is not known'}`);
  return published;
}

function changedOf({ modified, modifiedGmt }: ExportItem, published: Instant, timeZone: string) {
  const changed = momentOf(modified, modifiedGmt, timeZone);
  return changed && toMillis(changed) >= toMillis(published) + minute ? changed : undefined;
}
