import { sourceFaults } from './body-rules.ts';
import { type Fault, warning } from './finding.ts';
import { valuePlace } from './locate.ts';
import type { Mention } from './mention.ts';
import { meantBy } from './nearest.ts';
import type { YamlFile } from './yaml-file.ts';

/** What the body cites against what the article lists: unknown sources, and sources that nobody cites. */
export function citationFaults(yaml: YamlFile, cited: Mention[]): Fault[] {
  const fields = yaml.data as Record<string, unknown>;
  const { sources = [] } = fields;
  const ids = Array.isArray(sources)
    ? sources.map((each) => (each as { id?: unknown } | null)?.id)
    : [undefined];
  // Where the list of sources is itself at fault, that is said, and nothing of its citations.
  const misspelt = meantBy(Object.keys(fields), ['sources']).length > 0;
  const known = ids.filter((id) => typeof id === 'string');
  const uncited = ids.flatMap((id, index) =>
    typeof id !== 'string' || cited.some(({ text }) => text === id)
      ? []
      : [
          warning(
            'uncited-source',
            valuePlace(yaml, ['sources', index, 'id']),
            `The source “${id}” is cited nowhere`,
            `cite it with <Cite source="${id}" />, or remove it`,
          ),
        ],
  );
  return misspelt || known.length < ids.length ? uncited : [...sourceFaults(cited, known), ...uncited];
}
