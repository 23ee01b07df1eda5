/** A page that answers a form or a link from a mail, as it is laid out. */
export interface FormPageWords {
  language: string;
  /** The outcome, in words. */
  title: string;
  text?: string | undefined;
  /** A button that does what the page speaks of; `action` keeps the secret of the link. */
  button?: { label: string; action: string } | undefined;
  /** A form that asks for an e-mail address, with what was typed and what is wrong with it. */
  ask?: AskForAddress | undefined;
}

/** What a form that asks for an address is for. */
export interface AskForAddress {
  for: 'sign-up' | 'unsubscribe';
  email: string;
  problem?: string | undefined;
  /** Shows the field that is to be left empty, to somebody whose browser filled it in. */
  trapped?: boolean;
}

/** What a request is answered with. */
export type FormAnswer =
  | { redirect: string }
  | { status: number; retryAfter?: number | undefined; page: FormPageWords };
