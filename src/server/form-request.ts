import type { ServerContext } from './context.ts';

/** A request for one of the pages that are made on request. */
export interface FormRequest {
  /** Whether a form was sent. */
  post: boolean;
  query: URLSearchParams;
  /** The form as it came. */
  form: string;
  /** Where it came from. */
  address: string;
  /** Whether the browser said where the form stood. */
  saidWhere: boolean;
  server: ServerContext;
}
