import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { siteFolder } from '../folders.ts';

/** `npm start`: serves the built site at http://localhost:4321 (or `PORT`) until it is stopped. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_PREVIEW_BACKGROUND = '0';
if (!existsSync(siteFolder))
  throw new Error(`There is no built site in ${siteFolder}. Run npm run build first.`);
const server = await preview({ server: { port: Number(process.env.PORT ?? 4321) }, logLevel: 'warn' });
console.log(`Broadside is at http://localhost:${server.port}/ – stop it with Ctrl+C.`);
await server.closed();
