import { join } from 'node:path';
import { addressBook, freeSlug } from '../check/address-owner.ts';
import { nameOf } from '../files/content-files.ts';
import { newArticle } from '../check/skeleton.ts';
import { slugOf } from '../check/slug.ts';
import { isSlug } from '../model/addresses.ts';
import { survey, type SurveyedFile } from '../files/survey.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { publicationSettings } from '../files/publication-settings.ts';
import { createFile } from '../files/write-file.ts';
import { now } from '../files/setting.ts';

/** `npm run new -- "Headline" [--slug my-slug]`: a new draft with an identifier and an address of its own. */
await command((setting) => {
  const { values, positionals } = readArguments({ slug: { type: 'string' } });
  const headline = positionals.join(' ').trim();
  if (!headline)
    throw new Refusal('The headline is missing. Write: npm run new -- "Council backs harbour plan"');
  if ([...headline].length > 150)
    throw new Refusal(`The headline has ${[...headline].length} characters; 150 is the most.`);
  const { files } = survey(setting);
  const slug = values.slug ?? slugOf(headline);
  refuseTaken(slug, values.slug === undefined ? 'that the headline gives' : 'you gave', files);
  const path = join(setting.content, 'articles', `${slug}.mdx`);
  const host = new URL(publicationSettings(setting).url).hostname;
  const taken = files.map(({ fields }) => fields.id).filter((id) => typeof id === 'string');
  const text = newArticle({ headline, slug, host, year: now(setting).getUTCFullYear(), taken });
  if (!createFile(path, text)) throw new Refusal(`The address /${slug}/ is taken, ${unchanged(`${slug}-2`)}`);
  console.log(`${nameOf(path)} is ready for you. It is a draft: npm run dev shows it at /${slug}/.`);
  return 0;
});

function unchanged(other: string): string {
  return `and nothing was changed. Give another: --slug ${other}`;
}

function refuseTaken(slug: string, origin: string, files: readonly SurveyedFile[]): void {
  if (!isSlug(slug)) {
    throw new Refusal(
      `The address “${slug}” ${origin} cannot be used. Give one: --slug council-backs-harbour-plan`,
    );
  }
  const ownerOf = addressBook(files);
  const owner = ownerOf(slug);
  if (!owner) return;
  const other = freeSlug(slug, ownerOf);
  if (owner.kind === 'site')
    throw new Refusal(`The site itself uses the address /${slug}/. Give another: --slug ${other}`);
  if (owner.kind === 'coming')
    throw new Refusal(`The site keeps the address /${slug}/ for what is to come, ${unchanged(other)}`);
  const why = owner.kind === 'redirect' ? `since ${owner.file.source.name} leads on from it, ` : '';
  throw new Refusal(`The address /${slug}/ is taken, ${why}${unchanged(other)}`);
}
