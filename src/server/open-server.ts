import { join } from 'node:path';
import { sql } from 'kysely';
import { formsOrigin } from '../model/forms.ts';
import type { SiteFacts } from '../model/site.ts';
import type { ServerContext } from './context.ts';
import type { ServedSite } from './http/served-site.ts';
import { listen, type RunningServer } from './http/server.ts';
import { hour, type Limits, usualLimits } from './limits.ts';
import { composer } from './mail/compose.ts';
import { startPostman } from './mail/postman.ts';
import { fileTransport, smtpTransport, type Transport } from './mail/transport.ts';
import { loadSecrets } from './secrets.ts';
import type { ServerSettings } from './environment.ts';
import { openStore } from './store/open.ts';
import { forgetOld } from './store/retention.ts';

/** What a built site gives to the server. */
export interface BuiltSite {
  served: () => ServedSite;
  facts: () => SiteFacts;
}

/** What may be brought instead of the usual. */
export interface Wishes {
  limits?: Limits;
  transport?: Transport;
  /** What becomes of approved replies; without it none can be approved here. */
  replies?: Pick<ServerContext, 'publish' | 'unpublish' | 'approved'>;
  now?: () => Date;
  /** For people at the console. */
  tell?: (sentence: string) => void;
  /** For what went wrong. */
  complain?: (error: unknown) => void;
}

/** Milliseconds between two looks into the outbox when nobody wakes it. */
const rest = 30_000;

/** Opens what commands and the server work with. */
export async function openContext(
  settings: ServerSettings,
  facts: () => SiteFacts,
  wishes: Wishes = {},
): Promise<{ context: ServerContext; transport: Transport }> {
  const { limits = usualLimits, now = () => new Date(), tell = console.log } = wishes;
  const { publication } = facts();
  const context: ServerContext = {
    store: await openStore(settings.store),
    secrets: loadSecrets(settings.dataFolder),
    limits,
    site: facts,
    // Mails that are only looked at here lead to this machine.
    origin: settings.smtp ? formsOrigin(publication) || publication.url : `http://localhost:${settings.port}`,
    now,
    publish: () => {
      throw new Error('Replies cannot be approved here: there is no content to put them into.');
    },
    unpublish: () => undefined,
    approved: () => undefined,
    ...wishes.replies,
    mailWaits: () => undefined,
  };
  const folder = join(settings.dataFolder, 'mail');
  const usual = settings.smtp ? smtpTransport(settings.smtp, settings.dkim) : fileTransport(folder, tell);
  return { context, transport: wishes.transport ?? usual };
}

/** Starts everything: database, mail, pages. */
export async function openServer(
  settings: ServerSettings,
  site: BuiltSite,
  wishes: Wishes = {},
): Promise<RunningServer> {
  const complain = wishes.complain ?? ((error) => console.error(error));
  const { context, transport } = await openContext(settings, site.facts, wishes);
  const { store, limits, now } = context;
  const post = { store, transport, compose: composer(context, settings.mailFrom), limits, now };
  const postman = startPostman(post, rest, complain);
  context.mailWaits = postman.wake;
  const tidy = () => forgetOld(store, now()).catch(complain);
  const tidying = setInterval(tidy, hour);
  void tidy();
  const end = async (): Promise<void> => {
    clearInterval(tidying);
    await postman.stop();
    transport.close();
    await store.close();
  };
  const { publication } = site.facts();
  const own = [publication.url, formsOrigin(publication) || publication.url];
  const server = await listen(
    {
      context,
      site: site.served,
      isTrusted: settings.isTrusted,
      origins: [...own.map((address) => new URL(address).origin), ...settings.allowedOrigins],
      isReady: () => isWritable(context),
      complain,
    },
    settings.host,
    settings.port,
  ).catch(async (error) => {
    await end();
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${settings.port} is taken. Choose another: PORT=${settings.port + 1} npm start`);
  });
  if (!settings.smtp) context.origin = `http://localhost:${server.port}`;
  return {
    port: server.port,
    stop: async (patience) => {
      await server.stop(patience);
      await end();
    },
  };
}

/** Whether the database takes writes. */
async function isWritable({ store }: ServerContext): Promise<boolean> {
  const probe = { bucket: 'ready', window_start: '', count: 0 };
  return store.db
    .insertInto('rate')
    .values(probe)
    .onConflict((conflict) =>
      conflict.columns(['bucket', 'window_start']).doUpdateSet({ count: sql<number>`rate.count` }),
    )
    .execute()
    .then(
      () => true,
      () => false,
    );
}
