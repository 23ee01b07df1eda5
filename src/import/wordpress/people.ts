import { shortened } from './characters.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { plainText } from './html.ts';

/** An author's name as it is written into a byline. */
export interface Author {
  name: string;
  isOrganization: boolean;
}

/** Whether a text is, or holds, an e-mail address. */
export const holdsMailAddress = (text: string): boolean => /\S@\S+\.\S/.test(text);

/**
 * Who wrote a post, as readers saw it: the names of its authors, several where a plugin keeps several. An address in
 * the place of a name is not carried over.
 * @param publication its name stands where no author has one
 */
export function authorsOf(
  { creator, terms }: ExportItem,
  { authors }: WordPressExport,
  publication: string,
  notices: string[],
): Author[] {
  const together = terms
    .filter(({ taxonomy }) => taxonomy === 'author')
    .map(({ slug, name }) => authors.get(slug.replace(/^cap-/, '')) || name);
  const written = together.length ? together : [authors.get(creator) || creator];
  const names = [...new Set(written.map((name) => shortened(plainText(name), 120)))];
  const usable = names.filter((name) => name && !holdsMailAddress(name));
  if (!usable.length) {
    notices.push('no author is named: the byline is the publication’s');
    return [{ name: publication, isOrganization: true }];
  }
  for (const name of usable)
    if (/^[a-z\d._-]+$/.test(name)) notices.push(`the byline “${name}” looks like a login, not like a name`);
  return usable.map((name) => ({ name, isOrganization: false }));
}
