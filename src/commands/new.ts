import { join } from 'node:path';
import { nameOf } from '../files/content-files.ts';
import { newArticle } from '../check/skeleton.ts';
import { slugOf } from '../check/slug.ts';
import { isSlug, requiredPages, routeSlugs } from '../model/addresses.ts';
import { survey } from '../files/survey.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { publicationSettings } from '../files/settings.ts';
import { createFile } from '../files/write-file.ts';
import { now, type Setting } from '../files/setting.ts';

/** `npm run new -- "Headline" [--slug my-slug]`: a new draft with an identifier and an address of its own. */
await command((setting) => {
  const { values, positionals } = readArguments({ slug: { type: 'string' } });
  const headline = positionals.join(' ').trim();
  if (!headline)
    throw new Refusal('The headline is missing. Write: npm run new -- "Council backs harbour plan"');
  if ([...headline].length > 150)
    throw new Refusal(`The headline has ${[...headline].length} characters; 150 is the most.`);
  const slug = values.slug ?? slugOf(headline);
  refuseTaken(slug, values.slug === undefined ? 'that the headline gives' : 'you gave', setting);
  const path = join(setting.content, 'articles', `${slug}.mdx`);
  const { files } = survey(setting);
  const host = new URL(publicationSettings(setting).url).hostname;
  const taken = files.map(({ fields }) => fields.id).filter((id) => typeof id === 'string');
  const text = newArticle({ headline, slug, host, year: now(setting).getUTCFullYear(), taken });
  if (!createFile(path, text)) throw new Refusal(occupied(slug));
  console.log(`${nameOf(path)} is ready for you. It is a draft: npm run dev shows it at /${slug}/.`);
  return 0;
});

function refuseTaken(slug: string, origin: string, setting: Setting): void {
  if (!isSlug(slug)) {
    throw new Refusal(
      `The address “${slug}” ${origin} cannot be used. Give one: --slug council-backs-harbour-plan`,
    );
  }
  if ([...routeSlugs, ...requiredPages].includes(slug)) {
    throw new Refusal(`The site itself uses the address /${slug}/. Give another: --slug ${slug}-story`);
  }
  const claims = survey(setting).files.flatMap(({ kind, slug: own, fields: { formerly } }) => {
    if (kind !== 'articles' && kind !== 'pages') return [];
    return [own, ...(Array.isArray(formerly) ? formerly : [])];
  });
  if (claims.includes(slug)) throw new Refusal(occupied(slug));
}

function occupied(slug: string): string {
  return `The address /${slug}/ is taken, and nothing was changed. Give another: --slug ${slug}-2`;
}
