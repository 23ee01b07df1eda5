/** A reply whose article, or the reply that it answers, is not there any more: it cannot be published. */
export class Orphan extends Error {
  override readonly name = 'Orphan';
}
