import { replaceFile } from '../files/write-file.ts';
import { command } from './arguments.ts';
import { madeFiles } from './made-files.ts';

/**
 * `npm run schemas`: writes what is made from the schemas and the components: JSON Schemas and snippets for code
 * editors, the manual's tables of components, fields and settings, the list of the components' styles.
 */
await command(() => {
  for (const [path, text] of Object.entries(madeFiles())) replaceFile(path, text);
  return 0;
});
