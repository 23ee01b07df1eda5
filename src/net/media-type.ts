import { NetFault } from './fault.ts';

/**
 * Lets an answer of a wanted media type pass.
 * @param given `Content-Type` as it came; parameters are passed over (RFC 9110, 8.3.1)
 * @param wanted types, or ranges such as `image/*`
 * @throws {NetFault} naming both; what has no type is of none that is wanted
 */
export function checkType(given: string | undefined, wanted: readonly string[]): void {
  const type = given?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isWanted = wanted.some((each) =>
    each.endsWith('/*') ? type.startsWith(each.slice(0, -1)) && type.length >= each.length : type === each,
  );
  if (isWanted) return;
  // Nothing but letters of a type is repeated from what others send.
  const shown = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.slice(0, 80) : 'of no known type';
  throw new NetFault('type', `is ${shown}, and ${wanted.join(' or ')} is wanted`);
}
