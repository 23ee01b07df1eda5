import { lstatSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { stageOf } from '../desk/compare.ts';
import { countOf, formatFindings } from '../desk/finding.ts';
import { buildingFolder, previewFolder, recordName, siteFolder } from '../folders.ts';
import { now } from '../model/now.ts';
import { isSameDate } from '../proofread.ts';
import { keepPublishedTexts } from '../published-texts.ts';
import { forgetSurvey, type Survey, survey } from '../survey.ts';
import { command, Refusal, readArguments } from './arguments.ts';
import { openCache, programHash, sealCache } from './build-cache.ts';
import { oneAtATime } from './build-lock.ts';
import { installSite } from './install-site.ts';
import { loadAstro } from './load-astro.ts';
import { scheduleOf, sentenceOf } from './schedule.ts';

/** Once the content is in Astro's store, what was read of it is in the way. */
const lettingGo: AstroIntegration = {
  name: 'broadside-letting-go',
  hooks: { 'astro:build:start': forgetSurvey },
};

/** From so many texts on, a build's memory matters more than the tenth of its time that saving memory takes. */
const large = 10;

/** Memory is collected when a fifth more is in use, not when it has doubled or tripled. */
const saveMemory = (): void => setFlagsFromString('--heap-growing-percent=20');

/** `npm run build [-- --preview]`: refuses faulty content in the desk's words, then builds the site. */
await command(() => {
  const { values } = readArguments({ preview: { type: 'boolean', default: false } });
  return oneAtATime(() => buildFrom(values.preview));
});

async function buildFrom(preview: boolean): Promise<number> {
  const target = preview ? previewFolder : siteFolder;
  refuseLink(target);
  process.env.NODE_ENV = 'production';
  const started = new Date();
  // One moment for the whole build: what falls due while it runs is due after it.
  process.env.BUILD_NOW = now().toISOString();
  // Never from outside: a terminal that the live preview has opened hands its own on.
  if (preview) process.env.BROADSIDE_PREVIEW = '1';
  else delete process.env.BROADSIDE_PREVIEW;
  const { texts, findings, blocking } = readContent();
  if (blocking.length) return refuse(formatFindings(blocking));
  if (texts.length > large) saveMemory();
  const left = findings.filter(({ severity }) => severity === 'error');
  if (preview && left.length)
    console.error(`Left out of the preview until they are mended:\n\n${formatFindings(left)}\n`);
  const { front, coming } = scheduleOf(now());
  if (!front && !preview)
    return refuse(nothingToPublish(coming.map((each) => `Due later: ${sentenceOf(each)}`)));
  try {
    await buildSite();
    if (!preview) keepPublishedTexts(buildingFolder, texts, isSameDate);
    // What is saved while a build runs is newer than it.
    utimesSync(join(buildingFolder, recordName), started, started);
    installSite(buildingFolder, target);
  } finally {
    rmSync(buildingFolder, { recursive: true, force: true });
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
async function buildSite(): Promise<void> {
  rmSync(buildingFolder, { recursive: true, force: true });
  const program = programHash();
  process.env.BROADSIDE_PROGRAM = program;
  openCache(program);
  const { build } = await loadAstro();
  await build({ logLevel: 'warn', outDir: buildingFolder, integrations: [lettingGo] });
  sealCache(program);
}

/** What is wrong with the content, and what readers are given; the rest need not be kept while pages are built. */
function readContent(): Pick<Survey, 'findings' | 'blocking'> & { texts: ReturnType<typeof liveTexts> } {
  const { files, findings, blocking } = survey();
  return { texts: liveTexts(files), findings, blocking };
}

function liveTexts(files: Survey['files']): { slug: string; text: string }[] {
  return files
    .filter((file) => file.kind === 'articles' && stageOf(file, now()) === 'live')
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
