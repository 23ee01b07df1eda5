import { createRequire } from 'node:module';

// Loaded by Node, as the commands load what they share with it: Vite would read and rewrite a hundred files first,
// which takes a third of the build of one article, and would have a second copy of everything.
const load = createRequire(import.meta.url);
const { collections }: typeof import('./load/collections.ts') = load('./load/collections.ts');

export { collections };
