import { z } from 'zod';
import { checked } from './checked.ts';

/** What browsers pass over in an address, lists of addresses end at, and terminals obey. */
const unwritten = /[\s\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u;

const isHttp = (text: string): boolean =>
  /^https?:\/\/[^/]/i.test(text) &&
  !unwritten.test(text) &&
  URL.canParse(text) &&
  new URL(text).username === '';

/** An absolute web address, http or https. */
export const webAddress = (): z.ZodString =>
  checked(z.string(), isHttp, {
    rule: 'bad-address',
    message: (text) => `is “${text}”, which is no web address`,
    fix: 'write the whole address, beginning with https://',
  });

/** The publication's own origin: https or http, no path, no trailing slash. */
export const origin = (): z.ZodString =>
  checked(z.string(), (text) => isHttp(text) && new URL(text).origin === text, {
    rule: 'bad-address',
    message: (text) => `is “${text}”, which is not the address of a site`,
    fix: 'write scheme and host only, for example https://example.com',
  });

/** A link on this site (`/about/`) or a web address. */
export const link = (): z.ZodString =>
  checked(z.string(), (text) => (/^\/(?![/\\])[^\\]*$/.test(text) && !unwritten.test(text)) || isHttp(text), {
    rule: 'bad-address',
    message: (text) => `is “${text}”, which is neither a path on this site nor a web address`,
    fix: 'begin with a slash, as in /about/, or with https://',
  });

/** One bare e-mail address, no name and no list. */
export const mailAddress = (): z.ZodString =>
  checked(z.string(), (text) => z.email().safeParse(text).success && text.length <= 254, {
    rule: 'bad-address',
    message: (text) => `is “${text}”, which is no e-mail address`,
    fix: 'write one address, for example desk@example.com',
  });

const tagUri = /^tag:[a-z0-9.-]+(@[a-z0-9.-]+)?,\d{4}(-\d{2}(-\d{2})?)?:[\w.~!$&'()*+,;=:@/?%-]+$/i;
const uuidUrn = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An identifier that never changes: a tag URI (RFC 4151) or a UUID URN (RFC 9562). */
export const stableId = (): z.ZodString =>
  checked(z.string(), (text) => tagUri.test(text) || uuidUrn.test(text), {
    rule: 'bad-id',
    message: (text) => `is “${text}”, which is no permanent identifier`,
    fix: 'keep what `npm run new` wrote, or write one like tag:example.com,2026:article/name',
  });

/** A path to a file beside the one that names it: `./picture.jpg`. */
export const besidePath = (): z.ZodString =>
  checked(z.string(), (text) => /^\.\.?\/\S/.test(text), {
    rule: 'missing-file',
    message: (text) => `is “${text}”, which is no file beside this one`,
    fix: 'begin with ./ and name a file in the same folder, as in ./picture.jpg',
  });

/** A key for IndexNow (indexnow.org); the site has a file of that name. */
export const indexNowKey = (): z.ZodString =>
  checked(z.string(), (text) => /^[a-z0-9-]{8,128}$/i.test(text), {
    rule: 'bad-id',
    message: (text) => `is “${text}”, which is no IndexNow key`,
    fix: 'write 8 to 128 letters a–z, digits and hyphens',
  });

/** Where the forms are handled: nowhere, here, or at another origin. */
export const formsHandler = (): z.ZodString =>
  checked(
    z.string(),
    (text) => text === 'off' || text === 'on' || (isHttp(text) && new URL(text).origin === text),
    {
      rule: 'unknown-value',
      message: (text) => `is “${text}”, which is neither off nor on nor the address of a site`,
      fix: 'write off, on, or scheme and host of the server, for example https://forms.example.com',
    },
  );
