import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programHash } from '../../src/build/build-cache.ts';
import { type FixtureSite, languages, many, run, single, stages, stagesPreview } from '../fixture-sites.ts';

/** The sites that most tests look at. */
const sites = [single, many, languages, stages];

/** Each project of vitest that reads the sites asks for them; they are built once in a run. */
const place = Symbol.for('broadside.fixtures');
const shared = globalThis as { [place]?: Promise<void> };

/** Builds the fixtures side by side before any test that reads them, and keeps what was made of the same. */
export default function setup(): Promise<void> {
  shared[place] ??= buildAll();
  return shared[place];
}

async function buildAll(): Promise<void> {
  const program = programHash();
  await Promise.all(sites.map((site) => build(site, program)));
  // After the site of the same content, which has the same lock.
  await build(stages, program, stagesPreview);
}

async function build(fixture: FixtureSite, program: string, preview?: FixtureSite): Promise<void> {
  const folder = dirname((preview ?? fixture).site);
  const mark = `${folder}.made-from`;
  const key = hashOf(fixture, program);
  if (existsSync(folder) && existsSync(mark) && readFileSync(mark, 'utf8') === key) return;
  rmSync(mark, { force: true });
  const { code, stderr } = await run('build', preview ? ['--preview'] : [], fixture);
  if (code !== 0) throw new Error(`The fixture ${fixture.content} does not build:\n${stderr}`);
  writeFileSync(mark, key);
}

/** What changes when anything does that a fixture is made of. */
function hashOf({ content, now }: FixtureSite, program: string): string {
  const hash = createHash('sha256').update(program).update(now);
  const files = globSync('public/**', { withFileTypes: true }).concat(
    globSync(`${content}/**`, { withFileTypes: true }),
  );
  for (const file of files.filter((each) => each.isFile())) {
    const path = join(file.parentPath, file.name);
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}
