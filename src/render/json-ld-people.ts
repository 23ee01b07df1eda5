import type { NewsMediaOrganization, Organization, Person } from 'schema-dts';
import { absolute, routes } from '../model/addresses.ts';
import type { Byline } from '../model/article.ts';
import type { Publication } from '../model/publication.ts';

/** Who wrote an article; the publication itself where it signs its own name. */
export function author({ name, kind, url }: Byline, publication: Publication): Person | Organization {
  if (kind === 'person') return known<Exclude<Person, string>>({ '@type': 'Person', name, url });
  if (name !== publication.name)
    return known<Exclude<Organization, string>>({ '@type': 'Organization', name, url });
  return publisher(publication);
}

/** Who publishes, with the policies that search engines ask for. */
export function publisher(publication: Publication): NewsMediaOrganization {
  const { name, url, social, correctionsPolicy, policies, founded, contact } = publication;
  return known<Exclude<NewsMediaOrganization, string>>({
    '@type': 'NewsMediaOrganization',
    name,
    url: absolute(url, routes.front),
    logo: absolute(url, '/icon-512.png'),
    sameAs: social.length ? social : undefined,
    foundingDate: String(founded),
    email: contact.editor,
    correctionsPolicy: absolute(url, correctionsPolicy),
    ethicsPolicy: policies.ethics && absolute(url, policies.ethics),
    publishingPrinciples: policies.ethics && absolute(url, policies.ethics),
    noBylinesPolicy: policies.byline && absolute(url, '/about/'),
  });
}

/** Fields of which some may be absent: JSON leaves these out. */
export const known = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T => fields as T;
