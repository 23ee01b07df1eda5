import { defineToolbarApp } from 'astro/toolbar';
import type { Finding } from '../check/finding.ts';
import { type Answer, answer, question } from './copy-desk-messages.ts';
import { cutTo, previews } from './preview-cuts.ts';

/** The “Copy desk” of the toolbar in the live preview. It runs in the browser of the editor, never of a reader. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const window = document.createElement('astro-dev-toolbar-window');
    canvas.append(styles(), window);
    server.on<Answer>(answer, (said) => {
      if (said.path !== openPath()) return;
      window.replaceChildren(...contentsOf(said));
      const wrong = said.findings.filter(({ severity }) => severity !== 'confirm');
      if (!wrong.length) app.toggleNotification({ state: false });
      else
        app.toggleNotification({
          state: true,
          level: wrong.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
        });
    });
    const ask = () => server.send(question, { path: openPath() });
    app.onToggled(({ state }) => state && ask());
    ask();
  },
});

/** The page's own address: the front page is the newest article. */
function openPath(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(canonical ?? location.href).pathname;
}

function contentsOf({ file, findings }: Answer): HTMLElement[] {
  const wrong = findings.filter(({ severity }) => severity !== 'confirm');
  const open = findings.length - wrong.length;
  const heading = file
    ? `${wrong.length} ${wrong.length === 1 ? 'finding' : 'findings'}`
    : 'This page has no file of its own';
  return [
    textIn('h1', 'Copy desk'),
    textIn('h2', heading),
    listOf(wrong),
    ...(open
      ? [textIn('p', `${open} figures, quotations and names to sign off: npm run preflight -- ${file}`)]
      : []),
    textIn('h2', 'As previews show it'),
    ...previews.flatMap(previewOf),
  ];
}

function listOf(findings: readonly Finding[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(
    ...findings.map((finding) => {
      const { file, line, column, severity, rule, message, fix } = finding;
      const button = textIn('button', message);
      button.title = `Open ${file} in line ${line}`;
      button.append(textIn('small', `${severity} [${rule}] line ${line}. Fix: ${fix}`));
      button.addEventListener('click', () =>
        fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`),
      );
      const item = document.createElement('li');
      item.className = severity;
      item.append(button);
      return item;
    }),
  );
  return list;
}

function previewOf({ where, headline, description }: (typeof previews)[number]): HTMLElement[] {
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="og:${name}"]`)?.content ?? '';
  const card = document.createElement('div');
  card.className = 'card';
  for (const [tag, text, most] of [
    ['strong', meta('title'), headline],
    ['span', meta('description'), description],
  ] as const) {
    card.append(
      textIn(tag, cutTo(text, most)),
      textIn('small', `${text.length} characters, shown: about ${most}`),
    );
  }
  return [textIn('h3', where), card];
}

function textIn<T extends keyof HTMLElementTagNameMap>(tag: T, text: string): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function styles(): HTMLStyleElement {
  return textIn(
    'style',
    `h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1rem; margin: 1rem 0 .5rem; } h3 { font-size: .875rem; margin: .75rem 0 .25rem; }
     ul { list-style: none; margin: 0; padding: 0; } li { border-inline-start: 3px solid #e0a500; margin-block: .5rem; } li.error { border-color: #f44; }
     button { font: inherit; color: inherit; background: none; border: 0; padding: .25rem .75rem; text-align: start; cursor: pointer; } button:hover, button:focus-visible { text-decoration: underline; }
     small { display: block; opacity: .7; } .card { background: #0004; border-radius: .5rem; padding: .5rem .75rem; } .card > * { display: block; }
     astro-dev-toolbar-window { max-height: 70vh; overflow-y: auto; }`,
  );
}
