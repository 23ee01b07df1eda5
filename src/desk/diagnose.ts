import { mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { articleSchema } from '../schema/article.ts';
import { pageSchema } from '../schema/page.ts';
import { publicationSchema } from '../schema/publication.ts';
import { type ContentFile, readArticleFile, readSettings } from './content-file.ts';
import type { Finding } from './finding.ts';

/** The schema of each kind of content. */
const schemas = { articles: articleSchema, pages: pageSchema, publication: publicationSchema };

/** A content file to look at. */
export interface Subject {
  collection: keyof typeof schemas;
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
export function diagnose({ collection, name, source }: Subject): Diagnosis {
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
  const findings = issues.map((issue) => error(ruleOf(issue), `${issue.path.join('.')}: ${issue.message}`, fixOf(issue)));
  const syntax = syntaxFault(file.body);
  if (syntax) findings.push(error('mdx-syntax', syntax, 'mend the markup at that place'));
  return { ...file, findings };
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
  issue.code === 'custom' ? String(issue.params?.['rule']) : issue.code;

const fixOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' ? String(issue.params?.['fix']) : 'see the field’s description in src/schema';
