import type { FileFault } from './file-fault.ts';
import type { Diagnosis } from './diagnose.ts';
import { error } from './finding.ts';
import { valuePlace } from './locate.ts';

/** Replies lie in the folder of their article, are named by their id, and answer one another one level deep. */
export function replyFaults(files: readonly Diagnosis[]): FileFault[] {
  const articles = new Set(files.filter(({ kind }) => kind === 'articles').map(({ slug }) => slug));
  const replies = files.filter(({ kind }) => kind === 'replies');
  return replies.flatMap((file) => {
    const { id, parent } = file.fields;
    const faults: FileFault[] = [];
    const say = (path: string[], rule: string, message: string, fix: string) => {
      const range = file.yaml && path.length ? valuePlace(file.yaml, path) : ([0, 1] as const);
      faults.push({ file, fault: error(rule, range, message, fix) });
    };
    const article = folderOf(file);
    if (!articles.has(article))
      say(
        [],
        'unknown-article',
        `There is no article “${article}” to reply to`,
        'move the file to the folder of its article',
      );
    if (typeof id === 'string' && id !== file.slug)
      say(
        ['id'],
        'bad-id',
        `The id “${id}” is not the file’s name`,
        `write “${file.slug}”, or rename the file`,
      );
    if (typeof parent !== 'string') return faults;
    const answered = replies.find((each) => each.slug === parent && folderOf(each) === article);
    if (!answered)
      say(
        ['parent'],
        'unknown-reply',
        `There is no reply “${parent}” to this article`,
        'name a reply in the same folder, or remove the line',
      );
    else if (answered.fields.parent !== undefined) {
      say(
        ['parent'],
        'unknown-reply',
        `“${parent}” is itself an answer`,
        'name the reply that began the thread',
      );
    }
    return faults;
  });
}

const folderOf = ({ source }: Diagnosis): string => source.name.split('/').at(-2) ?? '';
