import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderList } from '../../model/header-list.ts';
import type { ServerContext } from '../context.ts';
import type { Problem } from './problem.ts';
import type { StaticSite } from './static-site.ts';

/** What a page that is made on request is given. */
export interface RequestLocals {
  server: ServerContext;
  /** The form that was sent, as it came; empty for a GET. */
  form: string;
  /** Address that the request came from; used for its network's allowance and never kept. */
  address: string;
  /** Whether the browser said where the form stood (Fetch Metadata). */
  saidWhere: boolean;
  /** Set when a page is to say why a request was not taken. */
  problem?: Problem;
  /** Told what went wrong by our fault. */
  complain: (error: unknown) => void;
}

/** Makes the pages that are made on request. */
export type PageMaker = (
  request: IncomingMessage,
  response: ServerResponse,
  locals: RequestLocals,
) => Promise<void>;

/** Everything that one build gives to the server. */
export interface ServedSite {
  files: StaticSite;
  makePage: PageMaker;
  headers: HeaderList;
}
