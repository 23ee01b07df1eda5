/** No form of ours has more fields. */
const mostFields = 20;
const forbidden = /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\p{Surrogate}]/v;

/** What came with a form, each field once; or why it cannot be taken. */
export type ReadForm = { fields: ReadonlyMap<string, string> } | { refused: 'fields' | 'characters' };

/**
 * Takes a form apart (`application/x-www-form-urlencoded`, as URL Standard 5.1 has it).
 * A field that comes twice, too many fields, or characters that no person types are refused as a whole.
 */
export function readForm(body: string): ReadForm {
  const entries = [...new URLSearchParams(body)];
  const fields = new Map(entries.map(([name, value]) => [name, value.normalize('NFC')]));
  if (entries.length > mostFields || fields.size !== entries.length) return { refused: 'fields' };
  // A byte that is no UTF-8 has become U+FFFD.
  const odd = entries.some(([name, value]) => forbidden.test(name + value) || value.includes('\uFFFD'));
  return odd ? { refused: 'characters' } : { fields };
}
