import { isInstant } from '../schema/date.ts';
import type { Fault } from './finding.ts';
import { at, entriesOf, type Fields } from './raw-fields.ts';
import type { YamlFile } from './yaml-file.ts';

/** What the dates of an article say of one another: an update follows publication, a correction an update. */
export function dateFaults(file: YamlFile, fields: Fields): Fault[] {
  const published = millis(fields.published);
  const updated = millis(fields.updated);
  if (published === undefined) return [];
  const faults: Fault[] = [];
  if (updated !== undefined && updated < published) {
    faults.push(
      at(
        file,
        ['updated'],
        'updated-before-published',
        '“updated” is before “published”',
        'write the date of the last change, or remove the line',
      ),
    );
  }
  for (const [index, { date }] of entriesOf(fields.corrections)) {
    const corrected = millis(date);
    const path = ['corrections', index, 'date'];
    if (corrected === undefined) continue;
    if (corrected < published) {
      faults.push(
        at(
          file,
          path,
          'correction-before-published',
          'The correction is dated before the article was published',
          'write when the correction was made',
        ),
      );
    } else if (corrected > (updated ?? published)) {
      faults.push(
        at(
          file,
          path,
          'correction-without-update',
          'The correction is newer than “updated”',
          'set “updated” to the date of the newest correction',
        ),
      );
    }
  }
  return faults;
}

const millis = (value: unknown): number | undefined =>
  typeof value === 'string' && isInstant(value) ? Date.parse(value) : undefined;
