/** What a reply looks like to somebody who has seen many. */
export interface Looks {
  name: string;
  text: string;
  /** Whether the field was filled in that people do not see. */
  trapped: boolean;
  /** Whether the same words came before, for whatever article. */
  repeated: boolean;
  /** Whether the browser said where the form stood, as browsers do since 2023. */
  saidWhere: boolean;
}

/** From this score on a reply waits among the likely spam, and the editor gets no mail about it. */
export const likelySpam = 5;

const address = /\bhttps?:\/\/|\bwww\.|\[url|<a\s/gi;

/**
 * How much a reply looks like spam, with the reasons, for the editor to judge. Nothing is refused by it.
 * @returns 0 for most; `likelySpam` and more for what hardly anybody writes
 */
export function spamScore({ name, text, trapped, repeated, saidWhere }: Looks): {
  score: number;
  reasons: string[];
} {
  const links = text.match(address)?.length ?? 0;
  const words = text.split(/\s+/).length;
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, '').length;
  const signs: [boolean, number, string][] = [
    [trapped, 5, 'filled in the field that people do not see'],
    [repeated, 4, 'the same words came before'],
    [new RegExp(address.source, 'i').test(name), 4, 'an address in the name'],
    [links > 0, Math.min(links, 4), `${links} ${links === 1 ? 'link' : 'links'}`],
    [links > 0 && words < 6 * links, 2, 'hardly more than links'],
    [letters.length > 40 && capitals > letters.length * 0.7, 1, 'nearly all in capitals'],
    [/(\S)\1{14,}/u.test(text), 1, 'one sign many times'],
    [!saidWhere, 1, 'an unusual browser'],
  ];
  const found = signs.filter(([is]) => is);
  return {
    score: found.reduce((sum, [, weight]) => sum + weight, 0),
    reasons: found.map(([, , reason]) => reason),
  };
}
