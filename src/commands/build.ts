import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { stageOf } from '../desk/compare.ts';
import { countOf, formatFindings } from '../desk/finding.ts';
import { previewFolder, siteFolder } from '../folders.ts';
import { now } from '../model/now.ts';
import { isSameDate } from '../proofread.ts';
import { keepPublishedTexts } from '../published-texts.ts';
import { forgetSurvey, type Survey, survey } from '../survey.ts';
import { command, readArguments } from './arguments.ts';
import { openCache, programHash, sealCache } from './build-cache.ts';
import { installSite } from './install-site.ts';
import { loadAstro } from './load-astro.ts';
import { scheduleOf, sentenceOf } from './schedule.ts';
import { claimWorkFolder, releaseWorkFolder } from './work-folder.ts';

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
await command(async () => {
  const { values } = readArguments({ preview: { type: 'boolean', default: false } });
  process.env.NODE_ENV = 'production';
  // One moment for the whole build: what falls due while it runs is due after it.
  process.env.BUILD_NOW = now().toISOString();
  if (values.preview) process.env.BROADSIDE_PREVIEW = '1';
  const { texts, findings, blocking } = readContent();
  if (blocking.length) return refuse(formatFindings(blocking));
  if (texts.length > large) saveMemory();
  const left = findings.filter(({ severity }) => severity === 'error');
  if (values.preview && left.length)
    console.error(`Left out of the preview until they are mended:\n\n${formatFindings(left)}\n`);
  const { front, coming } = scheduleOf(now());
  if (!front && !values.preview)
    return refuse(nothingToPublish(coming.map((each) => `Due later: ${sentenceOf(each)}`)));
  const outDir = claimWorkFolder();
  try {
    const program = programHash();
    process.env.BROADSIDE_PROGRAM = program;
    openCache(program);
    const { build } = await loadAstro();
    await build({ logLevel: 'warn', outDir, integrations: [lettingGo] });
    sealCache(program);
    if (!values.preview) keepPublishedTexts(outDir, texts, isSameDate);
    installSite(outDir, values.preview ? previewFolder : siteFolder);
  } finally {
    releaseWorkFolder(outDir);
  }
  console.log(`Built. ${countOf(findings)}${values.preview ? ` The preview is in ${previewFolder}.` : ''}`);
  return 0;
});

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
