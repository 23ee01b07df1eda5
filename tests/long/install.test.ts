import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { machineWith, megabytes, nodeOf, removeMachines, started } from './machine.ts';

afterAll(removeMachines);

/** Megabytes on the disk that an install may take, the packaged Node included. */
const most = { all: 600, used: 470 };

/** What npm says where it would have run something, or where something is past its time. */
const complaints = /install.script|allow-?scripts|deprecated|gyp/i;

describe.each([
  ['20.20.2', ['EBADENGINE']],
  // Astro brings an undici that asks for 22.19, for fonts that nobody loads here.
  ['22.18.0', ['EBADENGINE']],
  ['24.21.0', []],
] as const)('on a machine with Node %s and neither Python nor make nor git', (version, warnings) => {
  it.each([
    ['all packages', [], most.all],
    ['what readers need', ['--omit=dev'], most.used],
  ] as const)(
    '%s are installed without running anything, in few enough bytes, and the site is served',
    async (_, options, limit) => {
      const node = await nodeOf(version);
      const machine = machineWith(node, `${version}${options.join('')}`);
      const { code, said } = await machine.npm('ci', ...options);
      expect(code, said).toBe(0);
      expect(machine.shellCalls()).toEqual([]);
      expect(said).not.toMatch(complaints);
      for (const warning of said.match(/(?<=npm warn )[A-Z]+/g) ?? []) expect(warnings).toContain(warning);
      const size = megabytes(join(machine.project, 'node_modules'));
      console.log(`Node ${version}, npm ci ${options.join(' ')}: ${Math.round(size)} MB`);
      expect(size).toBeLessThanOrEqual(limit);
      expect(existsSync(join(machine.project, 'node_modules/.bin/node'))).toBe(false);
      const site = await started(machine, node);
      expect(site.status, site.said).toBe(200);
      expect(machine.written()).toEqual([]);
      rmSync(machine.project, { recursive: true, force: true });
    },
  );
});
