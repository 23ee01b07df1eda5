import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTable } from '../check/field-table.ts';
import { jsonSchemas } from '../check/json-schemas.ts';
import { kinds } from '../check/kinds.ts';
import { command } from './arguments.ts';
import { withMarkedPart } from '../files/marked-part.ts';
import { replaceFile } from '../files/write-file.ts';

/** Parts of the manual that are written from schemas: the file, the part's name, the kind of content. */
const manual = [
  ['docs/writing.md', 'fields', 'articles'],
  ['docs/owning.md', 'settings', 'publication'],
] as const;

/** `npm run schemas`: writes what code editors read and what the manual says of fields, from the schemas themselves. */
await command(() => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    replaceFile(join('.vscode', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
  for (const [file, part, kind] of manual) {
    const schema = kinds[kind]?.schema;
    if (schema) replaceFile(file, withMarkedPart(readFileSync(file, 'utf8'), part, fieldTable(schema)));
  }
  return 0;
});
