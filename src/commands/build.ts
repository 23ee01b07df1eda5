import { lstatSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { stageOf } from '../check/compare.ts';
import { countOf, formatFindings } from '../check/finding.ts';
import { buildingFolder, cacheFolder, previewFolder, recordName } from '../files/folders.ts';
import { isSameDate } from '../copy-desk/proofread.ts';
import { keepPublishedTexts } from '../copy-desk/published-texts.ts';
import { forgetSurvey, type Survey, survey } from '../files/survey.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { openCache, programHash, sealCache } from '../build/build-cache.ts';
import { oneAtATime } from '../build/build-lock.ts';
import { installSite } from '../build/install-site.ts';
import { loadAstro, notesIn } from '../build/load-astro.ts';
import { scheduleOf, sentenceOf } from '../build/schedule.ts';
import { now, openSetting, type Setting } from '../files/setting.ts';

/** Once the content is in Astro's store, what was read of it is in the way. */
const lettingGo = (setting: Setting): AstroIntegration => ({
  name: 'broadside-letting-go',
  hooks: { 'astro:build:start': () => forgetSurvey(setting) },
});

/** From so many texts on, a build's memory matters more than the tenth of its time that saving memory takes. */
const large = 10;

/** Memory is collected when a fifth more is in use, not when it has doubled or tripled. */
const saveMemory = (): void => setFlagsFromString('--heap-growing-percent=20');

/** `npm run build [-- --preview]`: refuses faulty content in the desk's words, then builds the site. */
await command((setting) => {
  const { values } = readArguments({ preview: { type: 'boolean', default: false } });
  return oneAtATime(setting, () => buildFrom(setting, values.preview));
});

async function buildFrom(outside: Setting, preview: boolean): Promise<number> {
  const target = preview ? previewFolder(outside) : outside.site;
  refuseLink(target);
  process.env.NODE_ENV = 'production';
  const started = new Date();
  const setting = openSetting({
    ...outside,
    // One moment for the whole build: what falls due while it runs is due after it.
    now: now(outside).toISOString(),
    use: preview ? 'preview' : 'site',
    program: programHash(),
  });
  const { texts, findings, blocking } = readContent(setting);
  if (blocking.length) return refuse(formatFindings(blocking));
  if (texts.length > large) saveMemory();
  const left = findings.filter(({ severity }) => severity === 'error');
  if (preview && left.length)
    console.error(`Left out of the preview until they are mended:\n\n${formatFindings(left)}\n`);
  const { front, coming } = scheduleOf(setting);
  if (!front && !preview)
    return refuse(nothingToPublish(coming.map((each) => `Due later: ${sentenceOf(each, setting)}`)));
  const building = buildingFolder(setting);
  try {
    await buildSite(setting);
    if (!preview) keepPublishedTexts(building, setting.before, texts, isSameDate);
    // What is saved while a build runs is newer than it.
    utimesSync(join(building, recordName), started, started);
    installSite(building, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  console.log(`Built. ${countOf(findings)}${preview ? ` The preview is in ${target}.` : ''}`);
  return 0;
}

/** A link to one of several builds is changed by whoever keeps them, and not replaced by a folder. */
function refuseLink(site: string): void {
  if (!lstatSync(site, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Refusal(
    `${site} is a link. Build into a folder of its own and change the link: sh docs/publishing/release.sh does both.`,
  );
}

/** Makes all files, and takes what has not changed from the build before. */
async function buildSite(setting: Setting & { program: string }): Promise<void> {
  const outDir = buildingFolder(setting);
  rmSync(outDir, { recursive: true, force: true });
  openCache(setting.program, setting);
  const { build } = await loadAstro();
  await build({
    ...notesIn(cacheFolder(setting)),
    logLevel: 'warn',
    outDir,
    integrations: [lettingGo(setting)],
  });
  sealCache(setting.program, setting);
}

/** What is wrong with the content, and what readers are given; the rest need not be kept while pages are built. */
function readContent(
  setting: Setting,
): Pick<Survey, 'findings' | 'blocking'> & { texts: ReturnType<typeof liveTexts> } {
  const { files, findings, blocking } = survey(setting);
  return { texts: liveTexts(files, now(setting)), findings, blocking };
}

function liveTexts(files: Survey['files'], moment: Date): { slug: string; text: string }[] {
  return files
    .filter((file) => file.kind === 'articles' && stageOf(file, moment) === 'live')
    .map(({ slug, source }) => ({ slug, text: source.text }));
}

function nothingToPublish(coming: string[]): string {
  const start =
    'There is no article to publish: none in content/articles/ is ready, in its own language and due.';
  return [
    start,
    ...coming,
    'Run npm run new -- "Headline" for a new one, or set a draft’s status to ready.',
  ].join('\n');
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
