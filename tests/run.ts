import { style, vitest } from './parts.ts';
import { conclude, prepare, together } from './report.ts';

/**
 * `npm test`: format, lint, types, every rule by itself, and the built sample read by parsers. Needs no program but
 * Node, and is done between two thoughts. `npm run test:all` is the rest, `npm run test:long` what takes its time.
 */
const started = Date.now();
prepare();
process.exitCode = conclude(await together([vitest(['unit', 'built']), ...style]), started);
