import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toJson } from '../check/finding.ts';
import { proofread } from '../copy-desk/proofread.ts';
import type { Setting } from '../files/setting.ts';
import { survey } from '../files/survey.ts';
import { type Answer, answer, type Question, question } from './copy-desk-messages.ts';

/** Adds the copy desk to the toolbar of the live preview. Nothing of it is in a built site. */
export function copyDesk(setting: Setting): AstroIntegration {
  return {
    name: 'broadside-copy-desk',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp, command }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: 'broadside-copy-desk',
          name: 'Copy desk',
          icon: 'file-search',
          entrypoint: fileURLToPath(new URL('./copy-desk-app.ts', import.meta.url)),
        });
      },
      'astro:server:setup': ({ toolbar }) => {
        toolbar.on<Question>(question, ({ path }) => toolbar.send(answer, answerTo(path, setting)));
      },
    },
  };
}

/** What the desk finds in the file that a page is made of. */
export function answerTo(path: string, setting: Setting): Answer {
  const found = survey(setting);
  const slug = path.split('/')[1] ?? '';
  const file = found.files.find(
    (each) => (each.kind === 'articles' || each.kind === 'pages') && each.slug === slug,
  )?.name;
  if (!file) return { path, file, findings: [] };
  const { findings } = proofread(found, setting, (name) => name === file);
  return { path, file, findings: findings.map(toJson) };
}
