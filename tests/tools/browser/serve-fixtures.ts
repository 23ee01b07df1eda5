import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { environmentOf, languages, many, single } from '../../fixture-sites.ts';
import { ports } from './ports.ts';

/** Serves the built fixtures as `npm start` serves a site, until it is stopped. */
for (const [fixture, port] of [
  [single, ports.single],
  [many, ports.many],
  [languages, ports.languages],
] as const) {
  const env: NodeJS.ProcessEnv = { ...environmentOf(fixture), PORT: String(port) };
  rmSync(String(env.BROADSIDE_DATA), { recursive: true, force: true });
  const server = spawn(process.execPath, ['src/commands/start.ts', '--as-built'], { env, stdio: 'inherit' });
  process.on('exit', () => server.kill());
}
process.on('SIGTERM', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));
