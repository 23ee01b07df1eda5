/** Why an address of others gave nothing, for callers that do something else about one than about another. */
export type FaultCode =
  /** Refused by its looks, before anything was asked. */
  | 'no-address'
  | 'scheme'
  | 'credentials'
  | 'port'
  /** Refused, since it is or resolves to an address that is not public. */
  | 'private'
  /** No connection, or none to be trusted. */
  | 'no-name'
  | 'refused'
  | 'unreachable'
  | 'proxy'
  | 'certificate'
  /** An answer that is more, slower or other than what was wanted. */
  | 'slow'
  | 'large'
  | 'redirects'
  | 'downgrade'
  | 'type'
  | 'unreadable';

/** An address that gave nothing, or nothing that is wanted. Its message is an end of “It …”, without the full stop. */
export class NetFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** What Node, OpenSSL, zlib and undici call their errors, in the order in which they are tried. */
const known: readonly (readonly [RegExp, FaultCode, string])[] = [
  [/^ENOTFOUND$/, 'no-name', 'has a name that is not known'],
  [/^ECONNREFUSED$/, 'refused', 'is not answered: its server refuses'],
  [/TIMEOUT|^ETIMEDOUT$/, 'slow', 'does not answer in time'],
  [/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_)/, 'certificate', 'has no valid certificate'],
  [/^(ERR_SSL|EPROTO)/, 'certificate', 'does not speak TLS as it should'],
  [
    /^(HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES)/,
    'unreadable',
    'answers with something that is no HTTP',
  ],
  [
    /^(Z_|ERR_BROTLI|ERR__ERROR|ERR_ZLIB|ERR_PADDING)/,
    'unreadable',
    'sends something that cannot be unpacked',
  ],
];

/**
 * What a proxy's refusal and troubles on the way to it are called; where there is none, the connector has put its
 * troubles into our words already.
 */
const ofProxies = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|UND_ERR_(ABORTED|PRX|INVALID_ARG))/;

/** An error of a request that went, or may have gone, through a proxy, in our words. */
export function toFaultOfRequest(error: unknown, isProxied: boolean): NetFault {
  return isProxied && !(error instanceof NetFault) && ofProxies.test(codeOf(error))
    ? new NetFault('proxy', 'cannot be asked, since the proxy refuses or is not there')
    : toFault(error);
}

/**
 * An error of the libraries in our words. Their own messages are not passed on: they may name a proxy's password. What
 * is not known is a fault, too: nothing that a server sends may end the program.
 */
export function toFault(error: unknown): NetFault {
  if (error instanceof NetFault) return error;
  const code = codeOf(error);
  const [, ours, reason] = known.find(([pattern]) => pattern.test(code)) ?? [];
  return new NetFault(ours ?? 'unreachable', reason ?? 'cannot be reached');
}

/** The library's code, or the name of an error that has none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
