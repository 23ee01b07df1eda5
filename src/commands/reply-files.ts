import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../folders.ts';
import type { ServerContext } from '../server/context.ts';
import { createFile } from './write-file.ts';

const fileOf = (article: string, id: string): string => join(contentFolder, 'replies', article, `${id}.json`);

/** Milliseconds after an approval before the site is built anew, so that several make one build. */
const pause = 5_000;

/**
 * What becomes of approved replies: files of the content, and a new build where the owner asks for one.
 * @param onApproval a command line of the owner's, such as `npm run build`
 */
export function replyFiles(onApproval?: string): Pick<ServerContext, 'publish' | 'unpublish' | 'approved'> {
  let waiting: NodeJS.Timeout | undefined;
  const build = (): void => {
    console.log(`A reply was approved: ${onApproval}`);
    const child = spawn(String(onApproval), { shell: true, stdio: 'inherit' });
    child.on(
      'exit',
      (code) => code && console.error(`${onApproval} ended with ${code}; the old site stays.`),
    );
  };
  return {
    publish: (article, id, json) => void createFile(fileOf(article, id), json),
    unpublish: (article, id) => rmSync(fileOf(article, id), { force: true }),
    approved: () => {
      if (!onApproval) return;
      clearTimeout(waiting);
      waiting = setTimeout(build, pause);
    },
  };
}

/** The file of a published reply, as messages name it. */
export const nameOfReply = (article: string, id: string): string => `content/replies/${article}/${id}.json`;
