import { countOf, type FramedFinding } from '../check/finding.ts';

/** Text that stands in HTML as it is. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
article { margin-block: 2rem; padding-block-start: .75rem; border-block-start: 3px solid #8f1d22; }
h2 { font-size: 1.1rem; margin: 0; }
pre { overflow-x: auto; padding: 1rem; background: light-dark(#f2efe7, #201e1b); line-height: 1.4; }
`;

/**
 * What the live preview shows in the place of a page that cannot be built, in the words of `check`.
 * The page reloads by itself when a content file changes.
 */
export function faultPage(findings: readonly FramedFinding[]): string {
  const count = countOf(findings);
  return page(count, [`<h1>${count}</h1>`, ...findings.map(block)].join('\n'));
}

/** What the live preview shows while there is no article. */
export const emptyPage = (): string =>
  page(
    'No article yet',
    '<h1>There is no article yet.</h1><p>Write one: <code>npm run new -- "Headline"</code></p>',
  );

function block({ file, line, column, severity, rule, message, fix, frame }: FramedFinding): string {
  return `<article>
<h2>${escapeHtml(message)}</h2>
<p>${escapeHtml(`${file}:${line}:${column}`)} ${severity} [${rule}]</p>
<p><strong>Fix:</strong> ${escapeHtml(fix)}</p>
<pre>${escapeHtml(frame)}</pre>
</article>`;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${style}</style><script type="module" src="/@vite/client"></script></head>
<body>${body}</body></html>`;
