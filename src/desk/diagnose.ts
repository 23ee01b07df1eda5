import { mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { requiredPages, routeSlugs } from '../model/addresses.ts';
import { articleSchema } from '../schema/article.ts';
import { pageSchema } from '../schema/page.ts';
import { publicationSchema } from '../schema/publication.ts';
import { isSlug } from '../schema/text.ts';
import { type ContentFile, readArticleFile, readSettings } from './content-file.ts';
import type { Finding } from './finding.ts';

/** The schema of each kind of content. */
const schemas = { articles: articleSchema, pages: pageSchema, publication: publicationSchema };

/** A content file to look at. */
export interface Subject {
  collection: keyof typeof schemas;
  /** The file's name without its ending. */
  slug: string;
  /** Path from the project's root. */
  name: string;
  /** The whole text of the file. */
  source: string;
}

/** What was read from a file, and what is wrong in it. */
export interface Diagnosis extends ContentFile {
  findings: Finding[];
}

/** Takes a content file apart and names everything that is wrong in it. */
export function diagnose({ collection, slug, name, source }: Subject): Diagnosis {
  const file = collection === 'publication' ? readSettings(source) : readArticleFile(source);
  const error = (rule: string, message: string, fix: string): Finding => ({
    file: name,
    severity: 'error',
    rule,
    message,
    fix,
  });
  if (file.faults.length) {
    const findings = file.faults.map((fault) => error('yaml-syntax', fault, 'mend the YAML'));
    return { ...file, findings };
  }
  const issues = schemas[collection].safeParse(file.fields).error?.issues ?? [];
  const findings = issues.map((issue) =>
    error(ruleOf(issue), `${issue.path.join('.')}: ${issue.message}`, fixOf(issue)),
  );
  if (!isFree(collection, slug)) {
    findings.push(
      error(
        'bad-slug',
        `“${slug}” cannot be an address here.`,
        'rename the file: lower-case letters, digits and hyphens, no name that the site uses itself',
      ),
    );
  }
  const syntax = syntaxFault(file.body);
  if (syntax) findings.push(error('mdx-syntax', syntax, 'mend the markup at that place'));
  return { ...file, findings };
}

/** Whether a file may have this name: it becomes an address, and some are the site's own. */
function isFree(collection: Subject['collection'], slug: string): boolean {
  if (collection === 'publication') return true;
  const taken = collection === 'articles' ? [...routeSlugs, ...requiredPages] : routeSlugs;
  return isSlug(slug) && !taken.includes(slug);
}

/** What the build's own parser has to say against the body. */
function syntaxFault(body: string): string | undefined {
  try {
    mdxToMdast(body);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

const ruleOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' ? String(issue.params?.rule) : issue.code;

const fixOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' ? String(issue.params?.fix) : 'see the field’s description in src/schema';
