import { expect, it } from 'vitest';
import { publicationSchema } from '../../src/schema/publication.ts';
import { exampleSettings } from '../example-article.ts';

const pathOfFault = (changes: object): string | undefined =>
  publicationSchema.safeParse({ ...exampleSettings, ...changes }).error?.issues[0]?.path.join('.');

it('resolves what the owner left out', () => {
  const settings = publicationSchema.parse(exampleSettings);
  expect(settings).toMatchObject({ forms: 'off', replies: 'open', ai: { training: 'no' }, navigation: [] });
});

it.each([
  ['a description longer than feed readers show', { description: 'x'.repeat(31) }, 'description'],
  ['an address with a path', { url: 'https://example.com/news' }, 'url'],
  ['an address with a slash at its end', { url: 'https://example.com/' }, 'url'],
  ['a time zone that does not exist', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  [
    'a mail address with a second one in it',
    { contact: { ...exampleSettings.contact, editor: 'a@b.example,c@d.example' } },
    'contact.editor',
  ],
  [
    'a navigation link to another scheme',
    { navigation: [{ label: 'x', href: 'data:text/html,x' }] },
    'navigation.0.href',
  ],
  ['an address that goes on in another line', { social: ['https://a.example/\nvendor=b'] }, 'social.0'],
  ['an address that turns its direction', { hub: 'https://a.example/\u202Egnp' }, 'hub'],
  ['an IndexNow key that names another file', { indexNowKey: '../../key-of-mine' }, 'indexNowKey'],
  ['a reach of https that nobody knows', { hsts: 'everything' }, 'hsts'],
  ['forms that are neither on nor off nor elsewhere', { forms: 'maybe' }, 'forms'],
])('refuses %s', (_name, changes, path) => expect(pathOfFault(changes)).toBe(path));
