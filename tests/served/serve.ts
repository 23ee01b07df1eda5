import { openBuiltSite } from '../../src/server/built-site.ts';
import { usualLimits } from '../../src/server/limits.ts';
import { readSetting } from '../../src/files/setting.ts';
import { openServer } from '../../src/server/open-server.ts';
import { readSettings } from '../../src/server/environment.ts';

/** The server without its limits, for tests and measurements that need many sign-ups. Prints its port. */
process.env.NODE_ENV = 'production';
const none = Number.POSITIVE_INFINITY;
const limits = {
  signUpsAnHour: none,
  repliesInTenMinutes: none,
  confirmationsEach: 1_000_000,
  confirmationsAnHour: usualLimits.confirmationsAnHour,
  waitingMails: none,
};
const transport = { send: async () => undefined, close: () => undefined };
const server = await openServer(readSettings(process.env), await openBuiltSite(readSetting(process.env)), {
  limits,
  transport,
});
console.log(`Broadside is at http://localhost:${server.port}/`);
process.once('SIGTERM', () => void server.stop(5_000).then(() => process.exit(0)));
