import { expect, it } from 'vitest';
import { contentPolicy } from '../../src/model/content-policy.ts';

it.each([
  ['no forms', undefined, "form-action 'none'"],
  ['forms of its own', '', "form-action 'self'"],
  ['forms elsewhere', 'https://forms.example', "form-action 'self' https://forms.example"],
])(
  'a page with %s may load its style and pictures, run nothing, and send forms only there',
  (_, forms, to) => {
    expect(contentPolicy('sha256-abc', forms).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'none'",
      "style-src 'sha256-abc'",
      "img-src 'self'",
      "connect-src 'self'",
      to,
      "base-uri 'none'",
    ]);
  },
);
