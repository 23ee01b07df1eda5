// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { atHome } from './src/build/at-home.ts';
import { deploy } from './src/build/integration.ts';
import { onRequest } from './src/build/on-request.ts';
import { copyDesk } from './src/dev/copy-desk.ts';
import { contentDesk } from './src/dev/integration.ts';
import { cacheFolder, isOutside } from './src/files/folders.ts';
import { anchors } from './src/mdx/anchors.ts';
import { figureFile } from './src/mdx/figure-file.ts';
import { footnotes } from './src/mdx/footnotes.ts';
import { keptBodies } from './src/build/kept-bodies.ts';
import { proseContext } from './src/mdx/prose-context.ts';
import { tableAlignment } from './src/mdx/table-alignment.ts';
import { timeline } from './src/mdx/timeline.ts';
import { isBuild, theSetting } from './src/files/setting.ts';

const setting = theSetting();
const project = import.meta.dirname;

/** By this name Astro makes the addresses of pictures, so it stays wherever the file lies. */
const imageService = './src/image-service.ts';

/** The production address and language stand in the publication's settings and nowhere else. */
const { url, language } = settings();

export default defineConfig({
  site: url,
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  outDir: setting.site,
  // The pages themselves are static; what answers forms runs within our own server.
  adapter: node({ mode: 'middleware' }),
  // Forms from mail programs and from other origins of ours are judged by our server, which knows them.
  security: { checkOrigin: false },
  cacheDir: cacheFolder(setting),
  // While one page is written, or taken from the build before, the next is rendered.
  build: { concurrency: 4 },
  integrations: [
    atHome(project),
    onRequest(),
    mdx(),
    keptBodies(setting, { language }),
    contentDesk(setting),
    copyDesk(setting),
    deploy(setting),
  ],
  image: {
    // Drawings are the editor's own files; feeds and metadata need them as JPEG.
    dangerouslyProcessSVG: true,
    // AVIF at its usual effort takes thirteen times as long, for files 3 % smaller.
    service: { entrypoint: imageService, config: { avif: { effort: 2 } } },
  },
  experimental: {
    // Code editors complete and explain front matter from the schemas.
    contentIntellisense: true,
    // Pages whose article has not changed are taken from the build before (src/load/static-paths.ts).
    incrementalBuild: true,
  },
  markdown: {
    // An editor's quotation marks stay as written; highlighted code would need style attributes.
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [timeline, figureFile, proseContext],
      hastPlugins: [tableAlignment, footnotes(language), anchors],
    }),
  },
  vite: {
    resolve: { alias: { [imageService]: join(project, 'src/load/image-service.ts') } },
    // Outside the project the server's part finds no packages, so it brings its own.
    environments:
      isBuild(setting) && isOutside(setting)
        ? { ssr: { resolve: { noExternal: true, external: ['sharp'] } } }
        : {},
    build: {
      // Older targets turn light-dark() into dozens of helper variables.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
      cssMinify: 'lightningcss',
      // Every compiled article carries a directive that means nothing to the bundler.
      rolldownOptions: {
        onLog: (level, log, pass) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log);
        },
      },
    },
  },
});

/** A broken settings file is named by `check`, `build` and the fault page of `dev`, not here. */
function settings() {
  try {
    const { url, language } = parse(readFileSync(join(setting.content, 'publication.yaml'), 'utf8'));
    return { url: URL.canParse(url) ? url : undefined, language: String(language) };
  } catch {
    return { url: undefined, language: 'en' };
  }
}
