import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { many, run } from '../fixture-sites.ts';

const again = { ...many, site: '.test/many-again/client' };
afterAll(() => rmSync(again.site, { recursive: true, force: true }));

it('builds the same bytes from the same content at the same moment', async () => {
  expect((await run('build', [], again)).code).toBe(0);
  const files = (folder: string) => globSync('**/*.*', { cwd: folder }).sort();
  expect(files(again.site)).toEqual(files(many.site));
  const different = files(many.site).filter(
    (file) => !readFileSync(join(many.site, file)).equals(readFileSync(join(again.site, file))),
  );
  expect(different).toEqual([]);
});
