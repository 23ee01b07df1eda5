/** Response headers by name. */
export type HeaderSet = Readonly<Record<string, string>>;

/** HeaderSet of the paths that are named. */
export interface HeaderRule {
  /** Whole paths; `:name` stands for one part of a path, `*` at the end for all that follows. */
  paths: readonly string[];
  headers: HeaderSet;
}

/** Every response header of a site. No path is named by two rules, so that hosts which add rules up agree. */
export interface HeaderList {
  /** On every answer, errors and redirects included. */
  everywhere: HeaderSet;
  /** On every answer that goes out encrypted (RFC 6797 forbids it elsewhere). */
  overTls: HeaderSet;
  /** On what no rule names, and on the page for what is not there; a rule has the last word. */
  page: HeaderSet;
  /** On what is made on request, and on refusals. */
  onRequest: HeaderSet;
  rules: readonly HeaderRule[];
  /** Media types by the end of a file's name, for all files that were built. */
  types: HeaderSet;
}

/** What is sent when nothing is known of a file. */
export const unknownType = 'application/octet-stream';

/**
 * The headers of a file.
 * @param path as it is asked for: a file's, or a page's with its slash
 */
export function fileHeaders(path: string, list: HeaderList): HeaderSet {
  const type = list.types[endOf(path)] ?? unknownType;
  return { ...movedHeaders(list), 'Content-Type': type, ...ruleFor(path, list)?.headers };
}

/** The headers of an answer that leads elsewhere and has nothing to read. */
export const movedHeaders = ({ everywhere, page }: HeaderList): HeaderSet => ({
  ...everywhere,
  ...page,
});

/** The headers of the page for what is not there, whatever was asked for. */
export const missingHeaders = (list: HeaderList): HeaderSet => fileHeaders('/404.html', list);

/** The headers of what is made on request, and of refusals; the type comes with the answer. */
export const requestHeaders = ({ everywhere, onRequest }: HeaderList): HeaderSet => ({
  ...everywhere,
  ...onRequest,
});

/** A path of a rule as a regular expression that JavaScript, PCRE and RE2 read alike. */
export function patternOf(path: string): string {
  const open = path.endsWith('*');
  const literal = (open ? path.slice(0, -1) : path).replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return `^${literal.replaceAll(/:\w+/g, '[^/]+')}${open ? '' : '$'}`;
}

const endOf = (path: string): string =>
  path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');

const patterns = new WeakMap<HeaderRule, RegExp>();

function ruleFor(path: string, { rules }: HeaderList): HeaderRule | undefined {
  return rules.find((rule) => {
    const pattern = patterns.get(rule) ?? new RegExp(rule.paths.map(patternOf).join('|'));
    patterns.set(rule, pattern);
    return pattern.test(path);
  });
}
