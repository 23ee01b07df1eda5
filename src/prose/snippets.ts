import { definitions } from './definitions.ts';

/** What stands in a text and is no component. */
const note = {
  title: 'Note to a colleague',
  prefix: 'note',
  body: '{/* ${1:note} */}$0',
  description: 'A note that never reaches the page or the feed.',
};

/** What Visual Studio Code inserts for a few letters, by title. */
export function snippets(): Record<string, object> {
  const own = [...definitions.values()].flatMap((each) => (each.partOf === undefined ? [each.snippet] : []));
  return Object.fromEntries(
    [...own, note].map(({ title, prefix, body, description }) => [
      title,
      { scope: 'mdx', prefix, body, description },
    ]),
  );
}
