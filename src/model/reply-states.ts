/** A state in which a reply waits for an editor. */
interface Waiting {
  waits: true;
  published: false;
}

/** A state that an editor gives a reply, once. */
interface Decided {
  waits: false;
  /** Its word at the terminal, as in `npm run replies -- approve`; no other action may be called so. */
  command: string;
  /** Its key in `npm run replies -- review`; not `q`, which ends the review. */
  key: string;
  /** Whether the reply becomes a file of the content: its writer is told of it then, and others may answer. */
  published: boolean;
  /** For how many days after the decision all of it is kept. */
  days: number;
  /** What the database keeps after these days. */
  keeps: 'all but the address' | 'nothing';
}

/**
 * The states of a reply, in the order in which commands, keys, buttons and messages list them. A row's name is what the
 * database keeps and what a button sends. A state that is added is a row here and its words in every language
 * (`strings/`, where the compiler asks for them).
 */
export const replyStates = {
  pending: { waits: true, published: false },
  approved: {
    waits: false,
    command: 'approve',
    key: 'a',
    published: true,
    days: 30,
    keeps: 'all but the address',
  },
  rejected: { waits: false, command: 'reject', key: 'r', published: false, days: 30, keeps: 'nothing' },
  spam: { waits: false, command: 'spam', key: 's', published: false, days: 30, keeps: 'nothing' },
} as const satisfies Record<string, Waiting | Decided>;

/** What a reply is: waiting, or decided in some way. */
export type ReplyState = keyof typeof replyStates;

/** What an editor decides about a reply. */
export type Decision = {
  [State in ReplyState]: (typeof replyStates)[State] extends Decided ? State : never;
}[ReplyState];

/** The state in which every reply arrives, and the only one in which it can be decided. */
export const waitingState = 'pending' satisfies Exclude<ReplyState, Decision>;

export const stateNames = Object.keys(replyStates) as ReplyState[];

export const decisions = stateNames.filter((state): state is Decision => !replyStates[state].waits);

/** The decisions after which a reply stands under its article. */
export const publishedStates = stateNames.filter((state) => replyStates[state].published);
