import type { Kysely } from 'kysely';
import { publishedStates } from '../../model/reply-states.ts';
import { articleFacts, type SiteFacts } from '../../model/site.ts';
import type { Tables } from '../store/tables.ts';

/** A reply that can be answered: who wrote it. */
export interface Thread {
  id: string;
  name: string;
}

/**
 * The reply that an answer names, if it may be answered: published, to the same article, and no answer itself.
 * It stands in the built site, or has been published since.
 */
export async function threadOf(
  db: Kysely<Tables>,
  article: string,
  id: string,
  site: SiteFacts,
): Promise<Thread | undefined> {
  const threads = articleFacts(site, article)?.threads;
  if (threads && Object.hasOwn(threads, id)) return { id, name: threads[id] ?? '' };
  return db
    .selectFrom('reply')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('article', '=', article)
    .where('parent', 'is', null)
    .where('state', 'in', publishedStates)
    .executeTakeFirst();
}
