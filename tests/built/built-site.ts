import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { FixtureSite } from '../fixture-sites.ts';

/** A file of a built fixture, as text. */
export const fileOf = ({ site }: FixtureSite, path: string): string => readFileSync(join(site, path), 'utf8');

/** Paths of the HTML files of a built fixture, relative to its root. */
export const pagesOf = ({ site }: FixtureSite): string[] => globSync('**/*.html', { cwd: site }).sort();

/** A built page as a document. */
export const documentOf = (fixture: FixtureSite, path: string): Document =>
  parseHTML(fileOf(fixture, path)).document;

/** The text of an element as a reader sees it: white space folded, blocks apart; empty when there is none. */
export function textOf(root: ParentNode, selector: string): string {
  const html = root.querySelector(selector)?.innerHTML ?? '';
  const apart = html.replaceAll(/<\/(p|li|h\d|div|ul|ol|blockquote|footer|section|article|details)>/g, '$& ');
  return folded(parseHTML(`<html><body>${apart}</body></html>`).document.body.textContent ?? '');
}

/** Text with its white space folded. */
export const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
