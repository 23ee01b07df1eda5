import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { environmentOf, single } from '../../fixture-sites.ts';

/** Sign-ups, each with an address of its own. */
let people = 0;
const signUp = (): autocannon.Request => ({
  method: 'POST',
  path: '/api/newsletter',
  headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
  setupRequest: (request) => {
    people += 1;
    return { ...request, body: `email=p${people}%40example.com&place=text` };
  },
});

/** Replies, each of its own words. */
const reply = (): autocannon.Request => ({
  ...signUp(),
  path: '/api/reply',
  setupRequest: (request) => {
    people += 1;
    const fields = { article: slug, name: 'Ada', email: `p${people}@example.com`, text: `Thought ${people}` };
    return { ...request, body: new URLSearchParams(fields).toString() };
  },
});
const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';

/** Prints what the server bears on this machine, the load generator included. */
export async function benchServer(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'broadside-'));
  const env = { ...environmentOf(single), PORT: '4741', BROADSIDE_DATA: data };
  const server = spawn(process.execPath, ['tests/served/serve.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const url = 'http://localhost:4741';
  try {
    const load = { url, connections: 50, headers: { 'Accept-Encoding': 'br' } };
    await autocannon({ ...load, duration: 2 });
    const pages = await autocannon({ ...load, duration: 5 });
    say('pages', pages, 'budget 5,000');
    await autocannon({ ...load, duration: 2, requests: [signUp()] });
    const forms = await autocannon({ ...load, duration: 5, requests: [signUp()] });
    say('sign-ups, each committed to disk', forms, 'budget 800, p99 150 ms');
    const replies = await autocannon({ ...load, duration: 5, requests: [reply()] });
    say('replies, each committed to disk', replies, 'budget 500');
    const before = memoryOf(server.pid);
    await autocannon({ ...load, amount: 100_000 });
    const after = memoryOf(server.pid);
    if (before) console.log(`memory over 100,000 requests: ${before} MB, then ${after} MB`);
  } finally {
    server.kill();
  }
}

function say(
  what: string,
  { requests, latency, errors, statusCodeStats }: autocannon.Result,
  budget: string,
): void {
  const codes = Object.keys(statusCodeStats ?? {}).join(', ');
  const refused = errors ? `, ${errors} errors` : '';
  console.log(
    `${what}: ${Math.round(requests.average)} a second, p99 ${latency.p99} ms (${budget}); status ${codes}${refused}`,
  );
}

/** Resident memory in megabytes, where the system tells. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
  } catch {
    return undefined;
  }
}
