import { definitions, partsOf } from './definitions.ts';

/** What an editor may write and what for: the manual's table of components, as Markdown. */
export function manual(): string {
  const rows = [...definitions].flatMap(([name, definition]) =>
    definition.partOf === undefined
      ? [`| ${written(name, definition.example)} | ${definition.purpose} |`]
      : [],
  );
  return ['| write | for |', '| --- | --- |', ...rows].join('\n');
}

function written(name: string, example: string): string {
  const parts = partsOf(name).flatMap((part) => definitions.get(part)?.example ?? []);
  return [example, ...parts].map((code) => `\`${code}\``).join(' with ');
}
