import { ownServerPatterns } from '../../model/form-routes.ts';
import { formsOrigin } from '../../model/forms.ts';
import type { HeaderList, HeaderSet } from '../../model/header-list.ts';
import type { Publication } from '../../model/publication.ts';
import type { Redirect } from '../../model/redirects.ts';

/** What a file for a web server is written from. */
export interface HostConfig {
  list: HeaderList;
  redirects: readonly Redirect[];
  /** Paths that our own server answers, as rules write them; none where another origin takes the forms, or nobody. */
  ownServer: readonly string[];
}

/** The paths that our own server answers for a publication. */
export const ownServerPaths = (publication: Publication): readonly string[] =>
  formsOrigin(publication) === '' ? ownServerPatterns : [];

/** An answer that a web server gives by itself. */
export interface Refusal {
  /** Statuses that lead to it. */
  on: string;
  name: string;
  status: number;
  headers: HeaderSet;
  text: string;
}

/** What is said where a file's page cannot say it. */
export const refusals: readonly Refusal[] = [
  {
    on: '405',
    name: '@broadside_refused',
    status: 405,
    headers: { Allow: 'GET, HEAD' },
    text: 'Only GET and HEAD are answered here.',
  },
  {
    on: '413',
    name: '@broadside_length',
    status: 413,
    headers: {},
    text: 'This is longer than a form of ours can be.',
  },
  {
    on: '500 502 503 504',
    name: '@broadside_away',
    status: 503,
    headers: { 'Retry-After': '30' },
    text: 'This cannot be answered at the moment. Please try again later.',
  },
];
