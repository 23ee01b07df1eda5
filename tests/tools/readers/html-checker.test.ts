import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages, many, single } from '../../fixture-sites.ts';

const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.log('not run: the Nu HTML checker needs Java, and there is none on the path.');

it.skipIf(!java)('has no error and no warning in the eyes of the Nu HTML checker', () => {
  const jar = 'tests/tools/node_modules/vnu-jar/build/dist/vnu.jar';
  const pages = [single, many, languages].flatMap(({ site }) => globSync(`${site}/**/*.html`));
  // The pages are read as files, for which the policy's 'self' has no meaning; and structured data is a
  // data block, which no browser runs or refuses: reading.spec.ts holds that nothing is refused.
  // Quotation marks are left out, since Java reads its arguments in the machine's own encoding.
  const filter = [
    '--filterpattern',
    '.*(blocked by .*img-src.* directive|Inline script violates Content Security Policy).*',
  ];
  const { status, stdout } = spawnSync(
    'java',
    ['-Dfile.encoding=UTF-8', '-jar', jar, '--stdout', ...filter, ...pages],
    { encoding: 'utf8' },
  );
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
