import { NetFault } from './fault.ts';

/** Waits only so long. */
export interface Patience {
  /** Milliseconds for everything. */
  whole: number;
  /** What work gives, unless the time for everything, or for a beginning, is over first. */
  during: <T>(work: Promise<T>) => Promise<T>;
  /**
   * Waits for an answer to begin.
   * @param letGo called at the end of all patience
   * @returns what is to be called when it has begun
   */
  begin: (letGo: () => void) => () => void;
  end: () => void;
}

/**
 * Patience for all that is done about one address. It does not rely on what it waits for to stop: undici notices an
 * abort late while it connects, and looking up a name cannot be stopped at all.
 * @param whole milliseconds for everything
 * @param head milliseconds at each address until the answer begins
 */
export function patienceOf(whole: number, head: number): Patience {
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUpAfter = (time: number, reason: string): (() => void) => {
    const timer = setTimeout(() => reject(new NetFault('slow', `${reason} within ${time / 1000} s`)), time);
    return () => clearTimeout(timer);
  };
  const open = [giveUpAfter(whole, 'does not answer')];
  let isOver = false;
  return {
    whole,
    during: (work) => Promise.race([work, promise]),
    begin: (letGo) => {
      if (isOver) letGo();
      const hasBegun = giveUpAfter(head, 'does not begin to answer');
      open.push(letGo, hasBegun);
      return hasBegun;
    },
    end: () => {
      isOver = true;
      for (const close of open) close();
    },
  };
}
