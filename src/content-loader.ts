import { readFile } from 'node:fs/promises';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type Collection, type ContentPlace, contentPlaces, placeOf } from './content-files.ts';
import { diagnose } from './desk/diagnose.ts';
import { type Finding, formatFindings } from './desk/finding.ts';

/**
 * Reads one collection from the content folder. Unlike Astro's own loaders it keeps dates as they
 * were written and says what is wrong in the desk's words; all files are read before it gives up.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `broadside-${collection}`,
    load: async (context) => {
      // An entry that is set again unchanged is not registered for rendering, so every load starts anew.
      context.store.clear();
      const found = await Promise.all(contentPlaces(collection).map((place) => load(place, context)));
      const findings = found.flat();
      if (findings.length) throw new Error(`\n${formatFindings(findings)}`);
      context.watcher?.on('all', async (_event, path) => {
        const changed = placeOf(collection, path);
        if (!changed) return;
        const faults = await load(changed, context);
        if (faults.length) context.logger.error(`\n${formatFindings(faults)}`);
      });
    },
  };
}

/** Puts one file into the store, or says what is wrong in it. */
async function load(
  { collection, slug, path, name }: ContentPlace,
  context: LoaderContext,
): Promise<Finding[]> {
  const source = await readFile(path, 'utf8');
  const { fields, body, findings } = diagnose({ collection, slug, name, source });
  if (findings.length) return findings;
  const data = await context.parseData({ id: slug, data: fields as Record<string, unknown>, filePath: path });
  const rendered = collection === 'publication' ? {} : { body, deferredRender: true };
  context.store.set({ id: slug, data, filePath: name, digest: context.generateDigest(source), ...rendered });
  return [];
}
