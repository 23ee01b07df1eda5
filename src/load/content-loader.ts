import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { stageOf } from '../check/compare.ts';
import { formatFindings } from '../check/finding.ts';
import { type SurveyedFile, survey } from '../files/survey.ts';
import type { Redirect } from '../model/redirects.ts';
import { isPreview, now, theSetting } from '../files/setting.ts';

/** Content that becomes a collection of Astro's. */
type Collection = 'articles' | 'pages' | 'publication';

/**
 * Reads one collection from the content folder. Unlike Astro's own loaders it keeps dates as they
 * were written and says what is wrong in the desk's words. What is not published never enters the
 * store, so that nothing of it can reach the built site. An article brings its approved replies.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `broadside-${collection}`,
    load: async (context) => {
      const { files, findings, blocking } = survey(theSetting());
      // In dev the fault page shows what is wrong; the server stays.
      if (blocking.length && !context.watcher) throw new Error(`\n${formatFindings(blocking)}`);
      const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
      const sound = files.filter(({ name }) => !faulty.has(name));
      const replies = Map.groupBy(sound.filter(isReply), ({ path }) => basename(dirname(path)));
      // An entry that is set again unchanged is not registered for rendering, so every load starts anew.
      context.store.clear();
      const redirects = sound.find((file) => file.kind === 'redirects')?.parsed;
      for (const file of sound) {
        if (file.kind === collection && isPublic(file))
          await store(file, { replies: replies.get(file.slug) ?? [], redirects }, context);
      }
    },
  };
}

const isReply = ({ kind }: SurveyedFile): boolean => kind === 'replies';

/** Whether a file may be seen in this build. */
function isPublic(file: SurveyedFile): boolean {
  if (file.kind !== 'articles' || isPreview()) return true;
  const stage = stageOf(file, now());
  return stage === 'live' || stage === 'withdrawn';
}

/** What comes with an entry from files of its own. */
interface Company {
  /** Of an article: its approved replies. */
  replies: readonly SurveyedFile[];
  /** Of the publication: the addresses of the time before. */
  redirects: readonly Redirect[] | undefined;
}

async function store(
  { kind, slug, path, name, source, body, fields: own, pictures }: SurveyedFile,
  { replies, redirects }: Company,
  context: LoaderContext,
): Promise<void> {
  const fields = shown(own);
  if (kind === 'publication' && redirects !== undefined) fields.redirects = redirects;
  if (kind === 'articles' && fields.status !== 'withdrawn')
    fields.approved = replies.map((reply) => reply.fields);
  const parsed = await context.parseData({ id: slug, data: fields, filePath: path });
  const isText = kind !== 'publication' && fields.status !== 'withdrawn';
  const rendered = isText ? { body, deferredRender: true } : {};
  const texts = [source, ...replies.map(({ source }) => source)].map(({ text }) => text);
  const files = pictures.map(({ text }) => readFileSync(resolve(dirname(name), text), 'latin1'));
  const digest = context.generateDigest([...texts, ...files].join('\0'));
  context.store.set({ id: slug, data: parsed, filePath: name, digest, ...rendered });
}

/** A withdrawn article keeps its address and its notice; its picture goes with its text. */
function shown(fields: SurveyedFile['fields']): Record<string, unknown> {
  if (fields.status !== 'withdrawn') return { ...fields };
  const { image: _, ...rest } = fields;
  return rest;
}
