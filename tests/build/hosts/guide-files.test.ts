import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = 'docs/publishing';
const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!systemd)
  console.log('not run: reading the units for systemd needs systemd-analyze, and there is none on the path.');

it('names every file that it brings, and brings every file that it names', () => {
  const named = [...readFileSync('docs/publishing.md', 'utf8').matchAll(/\]\(publishing\/([^)]+)\)/g)];
  expect([...new Set(named.map(([, name]) => name))].sort()).toEqual(readdirSync(folder).sort());
});

it.skipIf(!systemd)('has units that systemd understands', () => {
  const copies = mkdtempSync(join(tmpdir(), 'broadside-units-'));
  cpSync(folder, copies, { recursive: true });
  const units = readdirSync(copies).filter((name) => /\.(service|timer)$/.test(name));
  for (const unit of units) {
    const file = join(copies, unit);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect([unit, status, stderr]).toEqual([unit, 0, '']);
  }
});
