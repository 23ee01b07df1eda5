import type { Loader, LoaderContext } from 'astro/loaders';
import { stageOf } from './desk/compare.ts';
import { formatFindings } from './desk/finding.ts';
import { now } from './model/now.ts';
import { isPreview } from './model/preview.ts';
import { type SurveyedFile, survey } from './survey.ts';

/** Content that becomes a collection of Astro's. */
type Collection = 'articles' | 'pages' | 'publication';

/**
 * Reads one collection from the content folder. Unlike Astro's own loaders it keeps dates as they
 * were written and says what is wrong in the desk's words. What is not published never enters the
 * store, so that nothing of it can reach the built site.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `broadside-${collection}`,
    load: async (context) => {
      const { files, findings, blocking } = survey();
      // In dev the fault page shows what is wrong; the server stays.
      if (blocking.length && !context.watcher) throw new Error(`\n${formatFindings(blocking)}`);
      const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
      // An entry that is set again unchanged is not registered for rendering, so every load starts anew.
      context.store.clear();
      for (const file of files) {
        if (file.kind === collection && !faulty.has(file.name) && isPublic(file)) await store(file, context);
      }
    },
  };
}

/** Whether a file may be seen in this build. */
function isPublic(file: SurveyedFile): boolean {
  if (file.kind !== 'articles' || isPreview()) return true;
  const stage = stageOf(file, now());
  return stage === 'live' || stage === 'withdrawn';
}

async function store(
  { kind, slug, path, name, source, body, data }: SurveyedFile,
  context: LoaderContext,
): Promise<void> {
  const fields = shown(data as Record<string, unknown>);
  const parsed = await context.parseData({ id: slug, data: fields, filePath: path });
  const rendered =
    kind === 'publication' || fields.status === 'withdrawn' ? {} : { body, deferredRender: true };
  const digest = context.generateDigest(source.text);
  context.store.set({ id: slug, data: parsed, filePath: name, digest, ...rendered });
}

/** A withdrawn article keeps its address and its notice; its picture goes with its text. */
function shown(fields: Record<string, unknown>): Record<string, unknown> {
  if (fields.status !== 'withdrawn') return fields;
  const { image: _, ...rest } = fields;
  return rest;
}
