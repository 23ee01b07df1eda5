import { resolve } from 'node:path';
import { type Finding, toJson } from '../../src/check/finding.ts';
import { survey } from '../../src/files/survey.ts';

/** What `npm run check -- --json` says of a content folder at a moment, without a process of its own. */
export const foundIn = ({ content, now }: { content: string; now: string }): Finding[] =>
  survey({ content: resolve(content), now }).findings.map(toJson);
