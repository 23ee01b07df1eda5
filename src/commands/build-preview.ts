import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isStale } from '../build/stale.ts';
import { previewFolder } from '../files/folders.ts';
import type { Setting } from '../files/setting.ts';

/** Builds the preview if something is newer than it; why that failed, if it did. */
export async function buildPreview(setting: Setting): Promise<string | undefined> {
  if (!isStale(setting, previewFolder(setting))) return undefined;
  console.error('Building the preview to follow its links …');
  try {
    await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--preview'], {
      maxBuffer: 64_000_000,
    });
    return undefined;
  } catch (cause) {
    const [first = ''] = String((cause as { stderr?: string }).stderr ?? cause)
      .trim()
      .split('\n');
    return `the preview could not be built (${first})`;
  }
}
