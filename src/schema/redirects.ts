import { z } from 'zod';
import { checked } from './checked.ts';

/** Characters that every host compares in one way, however it decodes an address. */
const plainPath = /^\/(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+(?:\/|$))*$/;

const path = (): z.ZodString =>
  checked(z.string(), (text) => plainPath.test(text) && text.length <= 500, {
    rule: 'bad-address',
    message: (text) => `is “${text}”, which is no plain path on this site`,
    fix: 'begin with a slash and write letters a–z, digits, slashes and . _ ~ - only, as in /2019/03/old-story/',
  });

/** `content/redirects.yaml`: addresses of the time before, a list. */
export const redirectsSchema = z.array(
  z.strictObject({
    from: path().meta({
      description: 'The address that was, with or without its last slash: /2019/03/old-story/',
    }),
    to: path().meta({
      description: 'Where it leads now: an article, a page or a feed of this site, such as /old-story/',
    }),
  }),
);
