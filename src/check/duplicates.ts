import { addressClaims, type Claim, firstClaims, idClaims } from './claims.ts';
import type { FileFault } from './file-fault.ts';
import type { Diagnosis } from './diagnose.ts';
import { error } from './finding.ts';

/** Ids and addresses that two files claim. Each is said once, of the article published later. */
export const duplicateFaults = (files: readonly Diagnosis[]): FileFault[] => [
  ...repeated(idClaims(files)).map(({ claimed, first }) => ({
    file: claimed.file,
    fault: error(
      'duplicate-id',
      claimed.range,
      `${first.file.source.name} has the same id`,
      'give this article an id of its own; the older article keeps its id',
    ),
  })),
  ...repeated(addressClaims(files)).map(({ claimed, first }) => ({
    file: claimed.file,
    fault: error(
      'bad-slug',
      claimed.range,
      first.file === claimed.file
        ? `The address /${claimed.text}/ stands here a second time`
        : `The address /${claimed.text}/ belongs to ${first.file.source.name}`,
      claimed.by === 'name' ? 'rename one of the two files' : 'remove it here',
    ),
  })),
];

/** Every claim on what belongs to whoever claimed it first. */
function repeated(claims: readonly Claim[]): { claimed: Claim; first: Claim }[] {
  const firsts = firstClaims(claims);
  return claims.flatMap((claimed) => {
    const first = firsts.get(claimed.text);
    return first && first !== claimed ? [{ claimed, first }] : [];
  });
}
