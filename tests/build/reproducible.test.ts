import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { environmentOf, many } from '../fixture-sites.ts';

/** What the program is made of; the packages are linked. */
const program = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const elsewhere = mkdtempSync(join(tmpdir(), 'broadside-elsewhere-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Lists folders backwards, as another disk might. */
const backwards = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { readdirSync } = fs;
  const { readdir } = fs.promises;
  fs.readdirSync = (...given) => readdirSync(...given).reverse();
  fs.promises.readdir = async (...given) => (await readdir(...given)).reverse();
  syncBuiltinESMExports();
`;

/** The same commit in another folder, its content written in another order. */
function moved(): void {
  for (const part of program) cpSync(part, join(elsewhere, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  const files = globSync('**/*', { cwd: many.content }).filter((name) =>
    statSync(join(many.content, name)).isFile(),
  );
  for (const name of files.sort().reverse()) {
    mkdirSync(dirname(join(elsewhere, 'content', name)), { recursive: true });
    cpSync(join(many.content, name), join(elsewhere, 'content', name));
  }
  writeFileSync(join(elsewhere, 'backwards.mjs'), backwards);
}

it('builds the same bytes in another folder, time zone and language of the machine, whatever order files are read in', async () => {
  moved();
  const env = {
    ...environmentOf({ ...many, content: 'content', site: 'dist/client' }),
    TZ: 'Pacific/Auckland',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
  };
  const options = ['--import', join(elsewhere, 'backwards.mjs'), 'src/commands/build.ts'];
  await promisify(execFile)(process.execPath, options, { cwd: elsewhere, env });
  const site = join(elsewhere, 'dist/client');
  const filesOf = (folder: string) => globSync('{**,.well-known}/*.*', { cwd: folder }).sort();
  expect(filesOf(site)).toEqual(filesOf(many.site));
  const different = filesOf(many.site).filter(
    (file) => !readFileSync(join(many.site, file)).equals(readFileSync(join(site, file))),
  );
  expect(different).toEqual([]);
  for (const name of ['nginx.conf', 'Caddyfile']) {
    const [first, second] = [many.site, site].map((folder) =>
      readFileSync(join(folder, '../deploy', name), 'utf8'),
    );
    expect(first).toBe(second);
    expect(first).not.toContain(process.cwd());
  }
});
