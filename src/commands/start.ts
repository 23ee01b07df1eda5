import { spawnSync } from 'node:child_process';
import { openServer } from '../server/open-server.ts';
import { readSettings } from '../server/environment.ts';
import { command, readArguments } from './arguments.ts';
import { openBuiltSite } from '../server/built-site.ts';
import { replyFiles } from './reply-files.ts';
import { isStale } from '../build/stale.ts';

/** Milliseconds that requests under way are given when the server stops. */
const patience = 10_000;
/** Milliseconds between two looks for a new build. */
const lookout = 300;

/**
 * `npm start [-- --as-built]`: builds the site if anything has changed since it was built, then serves it whole,
 * forms included, until it is stopped. With `--as-built` it serves what there is.
 */
await command(async (setting) => {
  const { values } = readArguments({ 'as-built': { type: 'boolean', default: false } });
  process.env.NODE_ENV = 'production';
  const settings = readSettings(process.env);
  if (!values['as-built'] && isStale(setting)) {
    const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  const site = await openBuiltSite(setting);
  const server = await openServer(settings, site, {
    replies: replyFiles(setting.content, settings.onApproval),
  });
  const watch = setInterval(() => site.refresh().catch((error) => console.error(error)), lookout);
  console.log(`Broadside is at http://localhost:${server.port}/ – stop it with Ctrl+C.`);
  if (!settings.smtp) {
    console.log(`Mails are written to ${settings.dataFolder}/mail/ and not sent: no SMTP_URL is set.`);
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearInterval(watch);
  await server.stop(patience);
  return 0;
});
