import { join } from 'node:path';
import { jsonSchemas } from '../check/json-schemas.ts';
import { command } from './arguments.ts';
import { replaceFile } from '../files/write-file.ts';

/** `npm run schemas`: writes the JSON Schemas that code editors read, from the schemas themselves. */
await command(() => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    replaceFile(join('.vscode', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
});
