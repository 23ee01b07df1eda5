import { loadAstro } from './load-astro.ts';

/** `npm run dev`: the live preview, drafts included, in the foreground. */
process.env.BROADSIDE_PREVIEW = '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
const { dev } = await loadAstro();
await dev({ server: { port: Number(process.env.PORT ?? 4321) } });
