/** How long a file must rest before it is read: editors empty a file before they fill it. */
export const restMillis = 150;

/** Work that follows changes, once they have come to rest. */
export interface Settling {
  /** Something changed. */
  touch: () => void;
  /** Resolves when nothing is changing and the work of the last change is done. */
  quiet: () => Promise<void>;
}

/** Runs the work once after each burst of changes. */
export function settling(work: () => Promise<void>): Settling {
  let done: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let finish = (): void => {};
  const run = () => {
    timer = undefined;
    work().then(finish, finish);
  };
  return {
    touch: () => {
      if (timer) clearTimeout(timer);
      else done = Promise.all([done, new Promise<void>((resolve) => (finish = resolve))]).then(() => {});
      timer = setTimeout(run, restMillis);
    },
    quiet: () => done,
  };
}
