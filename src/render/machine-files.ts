import { absolute, routes } from '../model/addresses.ts';
import { sendingFolder } from '../model/form-routes.ts';
import type { Edition } from '../model/edition.ts';

/** Crawlers that gather texts to train models, by the names that their owners publish. */
const trainers = [
  ...['GPTBot', 'ClaudeBot', 'anthropic-ai', 'Google-Extended', 'Applebot-Extended', 'CCBot'],
  ...['Bytespider', 'Meta-ExternalAgent', 'cohere-training-data-crawler', 'Diffbot', 'omgili'],
];

const lines = (...of: (string | undefined)[]): string =>
  `${of.filter((line) => line !== undefined).join('\n')}\n`;

/** `robots.txt` (RFC 9309): search and syndication are welcome, training as the owner says. */
export function renderRobots({ publication, preview }: Edition): string {
  if (preview) return lines('User-agent: *', 'Disallow: /');
  const { url, ai } = publication;
  const training =
    ai.training === 'no' ? [...trainers.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
  const sitemaps = [routes.sitemap, routes.newsSitemap].map((path) => `Sitemap: ${absolute(url, path)}`);
  return lines(...training, 'User-agent: *', 'Allow: /', `Disallow: ${sendingFolder}`, '', ...sitemaps);
}

/** `trust.txt` (JournalList): whom the publication is related to, and whether models may train on it. */
export function renderTrust({ publication }: Edition): string {
  const { partners, social, contact, ai, correctionsPolicy, url } = publication;
  return lines(
    ...partners.flatMap((partner) => (partner.url ? [`vendor=${partner.url}`] : [])),
    ...social.map((address) => `social=${address}`),
    `contact=mailto:${contact.editor}`,
    `disclosure=${absolute(url, correctionsPolicy)}`,
    `datatrainingallowed=${ai.training}`,
  );
}

/** How long `security.txt` may be believed; RFC 9116 advises less than a year. */
const trustedDays = 300;

/** `security.txt` (RFC 9116); its expiry counts from the moment of the build. */
export function renderSecurity({ publication, now }: Edition): string {
  const expires = new Date(now.getTime() + trustedDays * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  return lines(
    `Contact: mailto:${publication.contact.security}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Canonical: ${absolute(publication.url, '/.well-known/security.txt')}`,
    `Preferred-Languages: ${new Intl.Locale(publication.language).language}`,
  );
}
