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
  /** What somebody wrote that the page speaks of. */
  quoted?: { by: string; text: string } | undefined;
  /** The form for a reply, with what was typed and what is wrong with it. */
  reply?: ReplyForm | undefined;
  /** What can be decided here: the value that is sent, and its words. */
  decide?: { action: string; choices: readonly (readonly [value: string, label: string])[] } | undefined;
  /** Where to go on. */
  next?: { label: string; href: string } | undefined;
}

/** The fields of a reply, as they were typed. */
export interface ReplyFormValues {
  /** Slug of the article. */
  article: string;
  /** The reply that is answered. */
  parent: string | undefined;
  name: string;
  email: string;
  text: string;
  /** Whether the writer wants to be told of the publication. */
  notify: boolean;
}

/** A reply's form on a page of its own. */
export interface ReplyForm {
  values: ReplyFormValues;
  /** What is wrong with each field, in words. */
  problems: Partial<Record<'name' | 'email' | 'text', string>>;
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
  { redirect: string } | { status: number; retryAfter?: number | undefined; page: FormPageWords };
