import { type ParseArgsConfig, parseArgs } from 'node:util';
import { previewFolder } from '../files/folders.ts';
import { openSetting, readSetting, type Setting } from '../files/setting.ts';
import { Refusal } from '../files/refusal.ts';
import { healSite } from '../build/install-site.ts';

/**
 * The command line, taken apart.
 * @throws {Refusal} at an option that the command does not know, with those it does
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Refusal(`${sentence}. This command takes: ${known.join(', ') || 'no options'}.`);
  }
}

/** What the machine refuses, in words for who runs it. Whatever is written is written beside the old and then swapped. */
const reasons = [
  {
    code: 'ENOSPC',
    said: 'The disk is full. Nothing was changed: the old site and files are as they were. Free some space and run the command again.',
  },
  {
    code: 'EROFS',
    said: 'The disk can only be read. Nothing was changed. Make it writable and run the command again.',
  },
];

/** Runs a command on what the environment says; whatever it throws becomes one message and exit code 1. */
export async function command(main: (setting: Setting) => Promise<number> | number): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  try {
    const setting = openSetting(readSetting(process.env));
    for (const site of [setting.site, previewFolder(setting)]) healSite(site, setting);
    process.exitCode = await main(setting);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : explain(error));
    process.exitCode = 1;
  }
}

/** What went wrong outside the content, without the path that the program took unless it is asked for. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = reasons.find(({ code }) => error.message.includes(code));
  if (known) return known.said;
  const trace = process.env.DEBUG ? `\n${error.stack}` : '';
  return `${error.message.trim()}\n(${error.name}; set DEBUG=1 for the whole trace)${trace}`;
}
