/** How one gets to addresses of others from here: the owner's settings. */
export interface WayOut {
  /** Addresses in one's own network that may be asked, each as `host:port`; whatever else lies there is refused. */
  own: readonly string[];
  /** The proxies for http and https, as addresses, and the hosts that are asked without one, as `NO_PROXY` lists them. */
  proxies: { http: string; https: string; none: string };
}

/**
 * What the environment says; nothing is its own network, and there is no proxy, unless it says so.
 *
 * | variable | is |
 * | --- | --- |
 * | `BROADSIDE_OWN_NETWORK` | addresses of one's own network that may be asked, as `host:port,host:port` |
 * | `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` | proxies, as other programs know them, in small letters too |
 *
 * Where only `HTTP_PROXY` is set, https goes through it as well.
 * @throws when an entry has no port or is no address, and when a proxy is none
 */
export function readWayOut(env: NodeJS.ProcessEnv): WayOut {
  const proxy = (name: string): string => proxyOf(name, env[name.toLowerCase()] || env[name] || '');
  return {
    own: (env.BROADSIDE_OWN_NETWORK ?? '')
      .split(/[,\s]+/)
      .filter(Boolean)
      .map(ownOf),
    proxies: {
      http: proxy('HTTP_PROXY'),
      https: proxy('HTTPS_PROXY'),
      none: env.no_proxy || env.NO_PROXY || '',
    },
  };
}

/** The entry in the spelling by which addresses are compared. */
function ownOf(entry: string): string {
  const url = /^[^/?#@]+:\d+$/.test(entry) && URL.canParse(`http://${entry}`) && new URL(`http://${entry}`);
  if (url) return placeOf(url);
  throw new Error(
    `BROADSIDE_OWN_NETWORK holds “${entry}”, which is not a host and a port. Write for example hub.office.example:8080,127.0.0.1:3000.`,
  );
}

// The value is not said: it may hold a password.
function proxyOf(name: string, value: string): string {
  if (!value || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) return value;
  throw new Error(
    `${name} is not the address of a proxy. Write it like http://proxy.example:3128 or leave it empty.`,
  );
}

/** Host and port of an address in one spelling, the port always said. */
export const placeOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname.replace(/\.+$/, '')}:${port || (protocol === 'https:' ? 443 : 80)}`;
