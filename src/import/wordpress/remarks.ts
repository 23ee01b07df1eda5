/** A picture that an editor has to fetch. */
export interface ListedPicture {
  address: string;
  alt: string;
  caption: string;
  credit: string;
  /** Whether it is the article's lead picture. */
  leads: boolean;
}

/** What an editor must know of one article. */
export interface Remarks {
  pictures: ListedPicture[];
  /** What could not be carried over. */
  lost: string[];
  /** What was decided, or is to be looked at. */
  notices: string[];
}

export const noRemarks = (): Remarks => ({ pictures: [], lost: [], notices: [] });

/** The same remark once, with how often it holds: `a script (3 times)`. */
export function counted(remarks: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const remark of remarks) times.set(remark, (times.get(remark) ?? 0) + 1);
  return [...times].map(([remark, count]) => (count === 1 ? remark : `${remark} (${count} times)`));
}
