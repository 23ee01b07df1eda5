import { z } from 'zod';
import { besidePath, formsHandler, indexNowKey, link, mailAddress, origin, webAddress } from './address.ts';
import { noteSchema } from './note.ts';
import { languageTag, line, paragraph, timeZone } from './text.ts';

/** The owner’s settings, `content/publication.yaml`. Each description is a line of the owner’s manual. */
export const publicationSchema = z.strictObject({
  name: line(80).meta({ description: 'The publication’s name, as on its nameplate.' }),
  url: origin().meta({
    description: 'The production address. It is written here and nowhere else.',
    examples: ['https://example.com'],
  }),
  language: languageTag().meta({ description: 'The language of the publication (BCP 47).' }),
  timeZone: timeZone().meta({
    description: 'Dates are shown in this zone (IANA name).',
    examples: ['America/New_York'],
  }),
  description: line(30).meta({
    description: 'At most 30 characters: feed readers cut what is longer, and the nameplate shows it.',
  }),
  longDescription: paragraph().meta({ description: 'What the publication is, for people.' }),
  logo: besidePath().optional().meta({ description: 'A logo beside this file, as SVG. Optional.' }),
  postalAddress: paragraph().optional().meta({
    description: 'Postal address. Optional; the newsletter is not sent without it.',
  }),
  fediverseCreator: line(200)
    .optional()
    .meta({
      description: 'The publication’s fediverse account, for link previews there. Optional.',
      examples: ['@desk@social.example'],
    }),
  founded: z.int().min(1400).max(9999).meta({ description: 'The first year in the copyright line.' }),
  contact: z
    .strictObject({
      editor: mailAddress().meta({ description: 'Where readers write to the editor.' }),
      corrections: mailAddress().meta({ description: 'Where errors are reported.' }),
      security: mailAddress().meta({ description: 'Where security faults are reported.' }),
    })
    .meta({ description: 'The publication’s e-mail addresses.' }),
  notes: z.array(noteSchema).default([]).meta({
    description: 'What stands after every article: about, partners, mentions, byline policy.',
  }),
  partners: z
    .array(
      z.strictObject({
        name: line(120).meta({ description: 'The partner’s name.' }),
        url: webAddress().optional().meta({ description: 'The partner’s address. Optional.' }),
      }),
    )
    .default([])
    .meta({ description: 'Organizations the publication works with. Optional.' }),
  policies: z
    .strictObject({
      byline: paragraph().optional().meta({ description: 'When the publication’s own name is the byline.' }),
      corrections: link().optional().meta({ description: 'Where the corrections policy stands.' }),
      ethics: link().optional().meta({ description: 'Where the ethics policy stands.' }),
    })
    .default({})
    .meta({ description: 'The publication’s policies, for readers and for search engines.' }),
  social: z.array(webAddress()).default([]).meta({ description: 'The publication’s accounts elsewhere.' }),
  newsletter: z
    .strictObject({
      name: line(120).meta({ description: 'The newsletter’s name.' }),
      pitch: paragraph().meta({ description: 'What a subscriber gets, in a sentence.' }),
      thanks: paragraph().meta({ description: 'What is said after signing up.' }),
      error: paragraph().meta({ description: 'What is said when signing up failed.' }),
    })
    .optional()
    .meta({ description: 'The newsletter. Optional: without it there is no invitation anywhere.' }),
  forms: formsHandler()
    .default('off')
    .meta({ description: 'off, on (needs the server), or the origin of the server that handles the forms.' }),
  hsts: z.enum(['site', 'subdomains', 'preload']).default('site').meta({
    description:
      'How far browsers are told to come back by https alone: this site, its subdomains too, or both and the lists that browsers bring (Strict-Transport-Security).',
  }),
  replies: z.enum(['open', 'closed']).default('open').meta({ description: 'Whether readers may reply.' }),
  hub: webAddress().optional().meta({ description: 'A WebSub hub. Optional.' }),
  indexNowKey: indexNowKey().optional().meta({ description: 'The IndexNow key. Optional.' }),
  ai: z
    .strictObject({
      training: z.enum(['no', 'yes']).default('no').meta({ description: 'Whether models may train on it.' }),
    })
    .default({ training: 'no' })
    .meta({ description: 'What machine-learning crawlers may do.' }),
  navigation: z
    .array(
      z.strictObject({
        label: line(60).meta({ description: 'The words of the link.' }),
        href: link().meta({ description: 'A path on this site or a web address.' }),
      }),
    )
    .default([])
    .meta({ description: 'The links at the foot of every page.' }),
  license: line(300).optional().meta({ description: 'The licence of the texts. Optional.' }),
});

/** The owner’s settings as they are after reading. */
export type PublicationFields = z.output<typeof publicationSchema>;
