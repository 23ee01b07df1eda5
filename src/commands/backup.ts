import { existsSync } from 'node:fs';
import { readSettings } from '../server/environment.ts';
import { backUp, restore } from '../server/store/backup.ts';
import { openStore } from '../server/store/open.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';

/**
 * `npm run backup -- FILE`: a consistent copy of the database, taken while the server runs.
 * `npm run backup -- FILE --restore`: fills an empty database from such a copy.
 */
await command(async () => {
  const { values, positionals } = readArguments({ restore: { type: 'boolean', default: false } });
  const [file] = positionals;
  if (!file) throw new Refusal('Where to? npm run backup -- FILE (or FILE --restore)');
  const settings = readSettings(process.env);
  if (!values.restore && 'file' in settings.store && !existsSync(settings.store.file)) {
    throw new Refusal(
      `There is no database in ${settings.store.file}, so there is nothing to keep. If the server has another, give this command the server’s settings (BROADSIDE_DATA or DATABASE_URL).`,
    );
  }
  const store = await openStore(settings.store);
  try {
    const count = values.restore ? await restore(file, store) : await backUp(store, file);
    console.log(values.restore ? `Restored ${count} rows from ${file}.` : `${count} rows are in ${file}.`);
    if (!values.restore && 'file' in settings.store) {
      console.log(`Keep ${settings.dataFolder}/secret.key with it: links in mails already sent need it.`);
    }
    return 0;
  } finally {
    await store.close();
  }
});
