import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { stageOf } from '../check/compare.ts';
import type { FramedFinding } from '../check/finding.ts';
import { contentStamp, survey } from '../files/survey.ts';
import { emptyPage, faultPage } from './fault-page.ts';
import { restMillis, settling } from './settling.ts';
import { now, type Setting } from '../files/setting.ts';

/**
 * Makes the live preview answer for the content: a page that cannot be built shows what is wrong,
 * and a changed file is read once it has come to rest.
 */
export function contentDesk(setting: Setting): AstroIntegration {
  const { content } = setting;
  return {
    name: 'broadside-content-desk',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let shown = contentStamp(content);
        const changes = settling(async () => {
          shown = contentStamp(content);
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
        });
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(content) && !path.endsWith('.tmp')) changes.touch();
        });
        server.middlewares.use((request, response, next) => {
          // A watcher may miss a change that follows another closely; the files themselves do not lie.
          if (isPage(request) && shown !== contentStamp(content)) changes.touch();
          changes
            .quiet()
            .then(() => answer(request, response, setting))
            .then((answered) => answered || next())
            .catch((error: unknown) => {
              logger.error(String(error));
              next(error);
            });
        });
      },
    },
  };
}

const pathOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'http://localhost').pathname;

/** Whether a browser asks for a page, and not for one of the server's own files. */
function isPage(request: IncomingMessage): boolean {
  const { accept } = request.headers;
  return (
    (accept === '*/*' || Boolean(accept?.includes('text/html'))) && !/^\/[@_]|\.\w+$/.test(pathOf(request))
  );
}

/** Answers in the place of a page that cannot be shown; false when it can. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  setting: Setting,
): Promise<boolean> {
  if (!isPage(request)) return false;
  const slug = pathOf(request).split('/')[1] ?? '';
  // A file may just be half written, before the watcher has noticed: a fault must last to be shown.
  if (faultsFor(slug, setting).length) await sleep(restMillis);
  const findings = faultsFor(slug, setting);
  if (!findings.length && hasArticle(setting)) return false;
  response.writeHead(findings.length ? 500 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(findings.length ? faultPage(findings) : emptyPage());
  return true;
}

/** The errors that keep a page from being shown: all but those of other people's drafts. */
function faultsFor(slug: string, setting: Setting): readonly FramedFinding[] {
  const { files, findings, blocking } = survey(setting);
  const own = files.find((file) => file.kind === 'articles' && file.slug === slug);
  const ofDraft = own && stageOf(own, now(setting)) === 'draft';
  return ofDraft
    ? findings.filter(
        ({ file, severity }) =>
          severity === 'error' && (file === own.name || blocking.some((each) => each.file === file)),
      )
    : blocking;
}

const hasArticle = (setting: Setting): boolean =>
  survey(setting).files.some(({ kind, fields }) => kind === 'articles' && !fields.translationOf);
