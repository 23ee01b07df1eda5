import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerContext } from '../server/context.ts';
import { Orphan } from '../server/replies/orphan.ts';
import { createFile } from '../files/write-file.ts';

/** Milliseconds after an approval before the site is built anew, so that several make one build. */
const pause = 5_000;

/**
 * What becomes of approved replies: files of the content, and a new build where the owner asks for one.
 * @param content the content folder
 * @param onApproval a command line of the owner's, such as `npm run build`
 */
export function replyFiles(
  content: string,
  onApproval?: string,
): Pick<ServerContext, 'publish' | 'unpublish' | 'approved'> {
  const fileOf = (article: string, id: string): string => join(content, 'replies', article, `${id}.json`);
  let waiting: NodeJS.Timeout | undefined;
  let isBuilding = false;
  const build = (): void => {
    // One at a time: the older of two would put back a site without the newer reply.
    if (isBuilding) {
      waiting = setTimeout(build, pause);
      return;
    }
    isBuilding = true;
    console.log(`A reply was approved: ${onApproval}`);
    spawn(String(onApproval), { shell: true, stdio: 'inherit' }).once('exit', (code) => {
      isBuilding = false;
      if (code) console.error(`${onApproval} ended with ${code}; the old site stays.`);
    });
  };
  return {
    publish: (article, id, json) => {
      const { parent } = JSON.parse(json) as { parent?: string };
      refuseOrphan(content, article, parent && fileOf(article, parent));
      createFile(fileOf(article, id), json);
    },
    unpublish: (article, id) => rmSync(fileOf(article, id), { force: true }),
    approved: () => {
      if (!onApproval) return;
      clearTimeout(waiting);
      waiting = setTimeout(build, pause);
    },
  };
}

/** @throws {Orphan} when the article, or the reply that is answered, is not in the content any more */
function refuseOrphan(content: string, article: string, parent: string | undefined): void {
  const stories = ['.mdx', '/index.mdx'].map((end) => join(content, 'articles', `${article}${end}`));
  if (!stories.some((story) => existsSync(story)))
    throw new Orphan(`There is no article “${article}” any more.`);
  if (parent && !existsSync(parent))
    throw new Orphan(
      'The reply that it answers is not there any more, or not approved yet: that one comes first.',
    );
}

/** The file of a published reply, as messages name it. */
export const nameOfReply = (article: string, id: string): string => `content/replies/${article}/${id}.json`;
