import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** The way out for mails. */
export interface Transport {
  /** @throws with the server's `responseCode` when it refuses, or why it could not be reached */
  send: (mail: SendMailOptions) => Promise<void>;
  close: () => void;
}

/** DKIM signing (RFC 6376) with the headers that one-click unsubscribing must cover (RFC 8058, 4). */
export interface Dkim {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

/** Milliseconds after which a mail server that does not answer is left for later. */
export interface SmtpTimes {
  connect: number;
  answer: number;
}

const usualTimes: SmtpTimes = { connect: 10_000, answer: 30_000 };

/**
 * Sends through an SMTP server.
 * @param url `smtp://user:password@host:587` or `smtps://…`
 */
export function smtpTransport(url: string, dkim?: Dkim, times = usualTimes): Transport {
  const mailer = createTransport({
    url,
    connectionTimeout: times.connect,
    greetingTimeout: times.connect,
    socketTimeout: times.answer,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames:
          'from:to:subject:date:message-id:mime-version:content-type:reply-to:list-id:list-unsubscribe:list-unsubscribe-post',
      },
    }),
  });
  return {
    send: async (mail) => void (await mailer.sendMail(mail)),
    close: () => mailer.close(),
  };
}

/**
 * Writes mails as files instead of sending them, for a first look: any mail program opens them.
 * @param folder where; made when it is not there
 * @param told called with a sentence for the console
 */
export function fileTransport(folder: string, told: (sentence: string) => void): Transport {
  const mailer = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { message } = await mailer.sendMail(mail);
      const name = `${Date.now()}-${String(mail.messageId)
        .replaceAll(/[^\w-]/g, '')
        .slice(0, 8)}.eml`;
      const file = join(folder, name);
      writeFileSync(`${file}.part`, message as Buffer, { mode: 0o600 });
      renameSync(`${file}.part`, file);
      const [link] = /https?:\/\/\S+/.exec(String(mail.text)) ?? [];
      told(`Mail “${mail.subject}” is in ${file}${link ? `\n  ${link}` : ''}`);
    },
    close: () => mailer.close(),
  };
}
