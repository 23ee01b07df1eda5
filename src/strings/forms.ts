import type { Decision } from '../model/reply-states.ts';

/** A page's title and what it says. */
interface Words {
  title: string;
  text: string;
}

/** The words around forms and in the mails that they give rise to. */
export interface FormStrings {
  /** After the label of a field that must be filled in. */
  required: string;
  email: string;
  signUp: string;
  /** What a person agrees to; kept with each sign-up. */
  consent: string;
  privacy: string;
  /** Label of the field that only programs fill in. */
  trap: string;
  /** Above the list of what is wrong with a form. */
  problem: string;
  signUpProblems: { missing: string; address: string; trap: string; form: string };
  checkInbox: Words;
  confirm: Words;
  confirmButton: string;
  welcome: string;
  alreadyConfirmed: Words;
  linkGone: Words;
  unsubscribe: string;
  unsubscribeText: (name: string) => string;
  unsubscribed: Words;
  unsubscribeAsk: string;
  unsubscribeSend: string;
  unsubscribeSent: Words;
  /** What is said instead of a page, by HTTP status. */
  problems: Record<400 | 403 | 405 | 413 | 415 | 429 | 500 | 503, Words>;
  waitMinutes: (minutes: number) => string;
  confirmSubject: (name: string) => string;
  confirmLetter: (name: string) => string;
  confirmIgnore: string;
  unsubscribeSubject: (name: string) => string;
  unsubscribeLetter: (name: string) => string;
  whyThisMail: (name: string) => string;
  name: string;
  replyText: string;
  /** After the label of the e-mail address of a reply. */
  notPublished: string;
  notify: string;
  sendReply: string;
  /** Below a reply's form: what happens with it. */
  replyTerms: string;
  answer: string;
  answering: (name: string) => string;
  replyProblems: { name: string; text: string; tooLong: string };
  received: Words;
  repliesClosed: Words;
  moderate: string;
  looksLike: (reasons: string) => string;
  /** On the button for each decision. */
  decisions: Record<Decision, string>;
  /** What is said once it was pressed, and of a reply that is decided already. */
  decided: Record<Decision, string>;
  replyGone: string;
  replySubject: (headline: string) => string;
  replyLetter: (headline: string) => string;
  replyLinkOnly: string;
  publishedSubject: (headline: string) => string;
  publishedLetter: (headline: string) => string;
}
