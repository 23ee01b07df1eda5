import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dkim } from './mail/transport.ts';
import { trustedProxies } from './network.ts';
import type { StorePlace } from './store/open.ts';

/** The server's settings, from the environment; every one has a default. */
export interface ServerSettings {
  port: number;
  host: string;
  /** Where the server keeps its data. */
  dataFolder: string;
  store: StorePlace;
  /** Mail server; without one, mails are written as files. */
  smtp: string | undefined;
  dkim: Dkim | undefined;
  /** Address in the From line; the editor's by default. */
  mailFrom: string | undefined;
  isTrusted: (address: string, hop: number) => boolean;
  /** Command that is run after a reply has been approved. */
  onApproval: string | undefined;
  /** Origins that may send forms here, besides the publication's own. */
  allowedOrigins: readonly string[];
}

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  )
  .default([]);

/** Each setting, explained where it is declared. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
  HOST: z.string().default('localhost').describe('Interface to listen on; 0.0.0.0 for all.'),
  BROADSIDE_DATA: z.string().default('data').describe('Folder of database, key and unsent mail.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL instead of the file.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('smtp://user:password@host:587'),
  MAIL_FROM: z.email().optional().describe('Sender of all mails.'),
  TRUSTED_PROXIES: list.describe('Addresses, networks or “loopback”, whose X-Forwarded-For is believed.'),
  ALLOWED_ORIGINS: list.pipe(z.array(z.url())).describe('Other origins whose pages may send forms here.'),
  ON_APPROVAL: z.string().optional().describe('Command after an approval, such as npm run build.'),
  DKIM_DOMAIN: z.string().optional().describe('Domain that signs the mails.'),
  DKIM_SELECTOR: z.string().optional().describe('Selector of the key in the domain’s DNS.'),
  DKIM_KEY_FILE: z.string().optional().describe('File with the private key (PEM).'),
});

/**
 * Reads the settings.
 * @throws with one sentence for each setting that cannot be used
 */
export function readSettings(env: NodeJS.ProcessEnv): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (!data) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`);
    throw new Error(`The server’s settings cannot be used.\n${faults.join('\n')}`);
  }
  const { BROADSIDE_DATA: dataFolder, DATABASE_URL: url } = data;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder,
    store: url ? { url } : { file: join(dataFolder, 'broadside.db') },
    smtp: data.SMTP_URL,
    dkim: dkimOf(data),
    mailFrom: data.MAIL_FROM,
    onApproval: data.ON_APPROVAL,
    isTrusted: proxies(data.TRUSTED_PROXIES),
    allowedOrigins: data.ALLOWED_ORIGINS.map((origin) => new URL(origin).origin),
  };
}

function proxies(entries: readonly string[]): ServerSettings['isTrusted'] {
  try {
    return trustedProxies(entries);
  } catch {
    throw new Error(
      `TRUSTED_PROXIES holds something that is no address and no network: ${entries.join(', ')}. Write for example 127.0.0.1, 10.0.0.0/8 or loopback.`,
    );
  }
}

function dkimOf(data: z.infer<typeof environment>): Dkim | undefined {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file } = data;
  if (!domain && !selector && !file) return undefined;
  if (!domain || !selector || !file) {
    throw new Error('DKIM needs all three: DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE.');
  }
  return { domain, selector, privateKey: readFileSync(file, 'utf8') };
}
