import { resolve } from 'node:path';
import { previewNotes } from '../files/folders.ts';
import { openSetting, readSetting } from '../files/setting.ts';
import { loadAstro, notesIn } from '../build/load-astro.ts';

/** `npm run dev`: the live preview, drafts included, in the foreground. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
const setting = openSetting({ ...readSetting(process.env), use: 'live' });
const { dev } = await loadAstro();
// Code editors read what the preview of the checkout's own content notes in `.astro/`.
const isOwn = setting.content === resolve('content');
await dev({
  ...(isOwn ? {} : notesIn(previewNotes(setting))),
  server: { port: Number(process.env.PORT ?? 4321) },
});
