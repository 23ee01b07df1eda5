import type { Article, Correction } from './article.ts';
import { toMillis } from './dates.ts';

/** A correction and the article that it was made to. */
export interface RecordEntry {
  article: Article;
  correction: Correction;
}

/** The public record: every correction of every article that can be read, newest first. */
export function recordOf(articles: readonly Article[]): RecordEntry[] {
  return articles
    .filter(({ stage }) => stage !== 'withdrawn')
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => toMillis(b.correction.date) - toMillis(a.correction.date));
}
