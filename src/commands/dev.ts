import { dev } from 'astro';

/** `npm run dev`: the live preview, in the foreground. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
await dev({});
