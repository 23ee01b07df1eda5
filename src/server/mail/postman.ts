import { deliverDue, type Post } from './worker.ts';

/** Sends what waits in the outbox, again and again, until it is stopped. */
export interface Postman {
  /** Looks at once instead of at the next round. */
  wake: () => void;
  /** Lets the mail that is under way end, and starts no other. */
  stop: () => Promise<void>;
}

/** Milliseconds between two looks at least. */
const breath = 100;

/**
 * Starts the worker of the outbox.
 * @param rest milliseconds between two rounds
 * @param complain told what went wrong; the next round tries again
 */
export function startPostman(post: Post, rest: number, complain: (error: Error) => void): Postman {
  let stopped = false;
  let awake = () => {};
  let last = 0;
  const round = async (): Promise<void> => {
    while (!stopped) {
      last = Date.now();
      const dealtWith = await deliverDue(post).catch((error: Error) => {
        complain(error);
        return 0;
      });
      if (dealtWith === 0 && !stopped) await nap();
    }
  };
  const nap = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, rest);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const done = round();
  return {
    // However many mails are put in at once, it looks once for all of them.
    wake: () => void setTimeout(() => awake(), Math.max(0, last + breath - Date.now())).unref(),
    stop: async () => {
      stopped = true;
      awake();
      await done;
    },
  };
}
