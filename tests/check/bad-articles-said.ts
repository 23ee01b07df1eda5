import { definitions } from '../../src/prose/definitions.ts';

const usable = `These may be used: ${[...definitions.keys()].join(', ')}.`;

/** What the desk says to each bad article and what it tells the editor to do, by the article's name. */
export const said: Record<string, readonly [message: string, fix: string]> = {
  'no headline': ['“headline” is missing.', 'add “headline:” and its value.'],
  'no id': ['“id” is missing.', 'add “id:” and its value.'],
  'no byline': ['“byline” is missing.', 'add “byline:” and its value.'],
  'no status': ['“status” is missing.', 'add “status:” and its value.'],
  'no summary': [
    '“summary” is missing, and the status is ready.',
    'add “summary:” and its value, or set the status to draft.',
  ],
  'no date of publication': [
    '“published” is missing, and the status is ready.',
    'add “published:” and its value, or set the status to draft.',
  ],
  'withdrawn without a reason': [
    '“withdrawn” is missing, and the status is withdrawn.',
    'add “withdrawn:” with “date:” and “text:” below it.',
  ],
  'a source without a title': [
    '“title” is missing from entry 1 of “sources”.',
    'add “title:” and its value.',
  ],
  'nothing to also read': [
    'There is nothing to read here.',
    'add “article:” with a file name, or “title:” with words.',
  ],
  'a misspelt field': ['“headlin” is not a field of an article.', 'write “headline”.'],
  'a misspelt date of publication': ['“publised” is not a field of an article.', 'write “published”.'],
  'a field that resembles none': [
    '“weather” is not a field of an article.',
    'remove it, or use one of: id, headline, subtitle, summary, byline, section, type, tags, language, status, withdrawn, published, updated, image, sources, corrections, publisherNotes, alsoRead, disclosure, license, replies, translationOf, formerly.',
  ],
  'a misspelt field of a source': ['“pubisher” is not a field of “sources”.', 'write “publisher”.'],
  'a misspelt field of an author': [
    '“link” is not a field of “byline”.',
    'remove it, or use one of: name, kind, url.',
  ],
  'a title beside an article': [
    '“title” cannot stand beside “article”.',
    'keep one of the two: the article knows its own title and address.',
  ],
  'a number for a headline': ['“headline” must be text, not a number.', 'put it in quotation marks: "1984".'],
  'a boolean for a section': ['“section” must be text, not a boolean.', 'put it in quotation marks: "true".'],
  'a number for an author': [
    'Entry 1 of “byline” must be text, not a number.',
    'put it in quotation marks: "1984".',
  ],
  'a text for the summary': [
    '“summary” must be a list, not text.',
    'write one entry a line, each beginning with a hyphen and a space.',
  ],
  'a list for a headline': ['“headline” must be text, not a list.', 'write plain text here.'],
  'a text for a picture': [
    '“image” must be a group of fields, not text.',
    'write its fields on the lines below it, indented by two spaces.',
  ],
  'yes for decorative': [
    '“decorative” must be true or false, not text.',
    'write true or false, without quotation marks.',
  ],
  'a field without a value': ['“headline” has no value.', 'write text after the colon, or remove the line.'],
  'a group of fields for a tag': [
    'Entry 1 of “tags” must be text, not a group of fields.',
    'write plain text here.',
  ],
  'an empty headline': ['“headline” is empty.', 'write 1 to 150 characters.'],
  'a headline of 151 characters': [
    '“headline” has 151 characters; 150 is the most.',
    'write 1 to 150 characters.',
  ],
  'a summary of one point': ['“summary” has 1 entry; 2 is the least.', 'write at least 2 entries.'],
  'a summary of six points': ['“summary” has 6 entries; 5 is the most.', 'write at most 5 entries.'],
  'a point of 281 characters': [
    'Entry 2 of “summary” has 281 characters; 280 is the most.',
    'write 1 to 280 characters.',
  ],
  'no author in the list': ['“byline” has 0 entries; 1 is the least.', 'write at least 1 entry.'],
  'an unknown type': ['“type” cannot be “opinon”.', 'write “opinion”.'],
  'an unknown status': ['“status” cannot be “published”.', 'write one of: draft, ready, withdrawn.'],
  'an unknown kind of correction': ['“kind” cannot be “corection”.', 'write “correction”.'],
  'an unknown kind of author': ['“kind” cannot be “organisation”.', 'write “organization”.'],
  'replies that are neither open nor closed': ['“replies” cannot be “off”.', 'write one of: open, closed.'],
  'a day without a time': [
    '“published” is “2026-03-01”, which is not a date with time and offset.',
    'write date, time and offset, for example 2026-03-01T09:00:00-05:00.',
  ],
  'a time without an offset': [
    '“published” is “2026-03-01T09:00:00”, which is not a date with time and offset.',
    'write date, time and offset, for example 2026-03-01T09:00:00-05:00.',
  ],
  '31 February': [
    '“published” is “2026-02-31T09:00:00Z”, which is not a possible date and time.',
    'write date, time and offset, for example 2026-03-01T09:00:00-05:00.',
  ],
  'a date in words': [
    '“published” is “Tuesday 31 Septembr”, which is not a date with time and offset.',
    'write date, time and offset, for example 2026-03-01T09:00:00-05:00.',
  ],
  'a month that is none': [
    '“date” is “2026-13”, which is not a possible date.',
    'write YYYY, YYYY-MM or YYYY-MM-DD, for example 2026-03-01.',
  ],
  'an update before publication': [
    '“updated” is before “published”.',
    'write the date of the last change, or remove the line.',
  ],
  'a correction before publication': [
    'The correction is dated before the article was published.',
    'write when the correction was made.',
  ],
  'a correction without an update': [
    'The correction is newer than “updated”.',
    'set “updated” to the date of the newest correction.',
  ],
  'a correction newer than the update': [
    'The correction is newer than “updated”.',
    'set “updated” to the date of the newest correction.',
  ],
  'an update in the future': ['“updated” lies in the future.', 'write when the change was made.'],
  'an address without its scheme': [
    '“url” is “www.a.example”, which is no web address.',
    'write the whole address, beginning with https://.',
  ],
  'an address that runs': [
    '“url” is “javascript:alert(1)”, which is neither a path on this site nor a web address.',
    'begin with a slash, as in /about/, or with https://.',
  ],
  'an id that is an address': [
    '“id” is “https://harbour.example/a”, which is no permanent identifier.',
    'keep what `npm run new` wrote, or write one like tag:example.com,2026:article/name.',
  ],
  'a language in words': [
    '“language” is “English please”, which is no language tag.',
    'write a BCP 47 tag such as en-US, es or ar-EG.',
  ],
  'a former address with capitals': [
    'Entry 1 of “formerly” is “Old-Story”, which cannot be an address.',
    'use lower-case letters a–z, digits and hyphens, for example council-backs-harbour-plan.',
  ],
  'a former address that another has': [
    'The address /ferry-returns/ belongs to CONTENT/articles/ferry-returns.mdx.',
    'remove it here.',
  ],
  'the id of another article': [
    'CONTENT/articles/harbour-plan/index.mdx has the same id.',
    'give this article an id of its own; the older article keeps its id.',
  ],
  'an article to read that is not there': ['There is no article “ferry-return”.', 'write “ferry-returns”.'],
  'a translation of nothing': [
    'There is no article “no-such-thing-at-all”.',
    'write the file name of an article, without .mdx.',
  ],
  'two sources of one id': ['Two sources have the id “a”.', 'give each source an id of its own.'],
  'a source that nobody cites': [
    'The source “minutes” is cited nowhere.',
    'cite it with <Cite source="minutes" />, or remove it.',
  ],
  'a source that is not listed': ['“minuets” is not among the article’s sources.', 'write “minutes”.'],
  'a picture that is not there': [
    'The picture “./none.jpg” is not there.',
    'put the right file beside this one, or mend the name.',
  ],
  'a picture that is no file beside': [
    '“src” is “wall.jpg”, which is no file beside this one.',
    'begin with ./ and name a file in the same folder, as in ./picture.jpg.',
  ],
  'a picture without words': [
    'The picture has no alternative text.',
    'add “alt:” with what it shows, or “decorative: true” if it says nothing.',
  ],
  'a picture without credit': ['“credit” is missing from “image”.', 'add “credit:” and its value.'],
  'a figure that is not there': [
    'The picture “./none.jpg” is not there.',
    'put the right file beside this one, or mend the name.',
  ],
  'a figure without words': [
    'The picture has no alternative text.',
    'add alt="…" with what it shows, or decorative if it says nothing.',
  ],
  'a figure without credit': ['<Figure> lacks “credit”.', 'add credit="…".'],
  'a Markdown picture without words': [
    'The picture has no alternative text.',
    'write what it shows between the square brackets.',
  ],
  'a Markdown picture that is not there': [
    'The picture “./none.jpg” is not there.',
    'put the right file beside this one, or mend the name.',
  ],
  'a picture from elsewhere': [
    'The picture does not lie beside the article.',
    'put the file beside the article and write ./picture.jpg.',
  ],
  'a colon in a headline': [
    'A colon in this text makes YAML read two fields.',
    'put the text in quotation marks.',
  ],
  'an open quotation mark': [
    'This quotation mark is never closed.',
    'put the same mark at the end of the text.',
  ],
  'a tab for an indent': ['A tab cannot indent YAML.', 'use spaces.'],
  'an alias that leads nowhere': [
    'An alias (*name) leads nowhere, or to more than can be read.',
    'write the text itself, without & and *.',
  ],
  'no front matter': [
    'The file does not begin with front matter.',
    'begin the file with a line ---, then the fields, then another line ---.',
  ],
  'front matter without an end': [
    'The front matter is never closed.',
    'write a line --- between the fields and the text.',
  ],
  'a field twice': ['“headline” stands here a second time.', 'keep one of the two.'],
  'a component that is never closed': [
    '<Aside> is opened here and never closed.',
    'write </Aside> after its text, or end the tag with />.',
  ],
  'a closing tag without its opening': [
    '</Aside> closes what was never opened.',
    'remove it, or write <Aside> before its text.',
  ],
  'a less-than sign': ['This < begins no component.', 'write &lt; for a less-than sign.'],
  'an HTML comment': ['This is no comment here.', 'write {/* … */} for a note that is not published.'],
  'an open brace': ['The brace { is never closed.', 'close it with }, or write \\{ for a brace in the text.'],
  'a misspelt component': [`<Qoute> is not a component. ${usable}`, 'write “Quote”.'],
  'an HTML element': [`<b> is not a component. ${usable}`, 'use one of these, or write Markdown.'],
  'a script': [`<script> is not a component. ${usable}`, 'use one of these, or write Markdown.'],
  'an unknown attribute': ['<Aside> takes no “titel”.', 'write “title”.'],
  'a missing attribute': ['<Aside> lacks “title”.', 'add title="…".'],
  'an attribute without a value': ['“title” has no value.', 'write title="…".'],
  'an empty attribute': ['“role” is empty.', 'write 1 to 300 characters.'],
  'a wrong date on a timeline': [
    '“date” is “2026-02-30”, which is not a possible date.',
    'write YYYY, YYYY-MM or YYYY-MM-DD, for example 2026-03-01.',
  ],
  'a moment outside a timeline': [
    '<Moment> stands outside <Timeline>.',
    'put it between <Timeline> and </Timeline>.',
  ],
  'a quotation without words': ['<Quote> has nothing in it.', 'write between <Quote> and </Quote>.'],
  'an import': [
    'Articles import and export nothing.',
    'remove the line; every component is there without it.',
  ],
  'an export': [
    'Articles import and export nothing.',
    'remove the line; every component is there without it.',
  ],
  'code in braces': [
    'Code in braces is not part of an article.',
    'write the text itself; {/* … */} is for notes, \\{ for a brace in the text.',
  ],
  'an attribute in braces': [
    '“decorative” is given by code in braces.',
    'write the value in quotation marks, or the name alone for yes.',
  ],
  'attributes spread': [
    '“{...props}” is given by code in braces.',
    'write the value in quotation marks, or the name alone for yes.',
  ],
  'a footnote without text': [
    'The footnote “1” has no text.',
    'add a line “[^1]: …” at the end of the article.',
  ],
  'a link that runs from afar': [
    '“javascript:alert(1)” is no address that a reader can follow from everywhere.',
    'begin with https://, with / for a page of this site, or with mailto:.',
  ],
  'lists within lists within lists': [
    'Quotations, lists or components lie too deep in one another here.',
    'keep to 50 levels.',
  ],
  'a paragraph of marks': [
    'This paragraph has more than 5000 marks such as & * _ [ {.',
    'divide it by empty lines, or leave some out.',
  ],
  'a link that runs': [
    '“javascript:alert” is no address that a reader can follow from everywhere.',
    'begin with https://, with / for a page of this site, or with mailto:.',
  ],
  'no text': ['There is no text below the front matter.', 'write the text, or set the status to draft.'],
  'a status from the inside of the program': [
    '“status” cannot be “constructor”.',
    'write one of: draft, ready, withdrawn.',
  ],
  'a status without a value': ['“status” has no value.', 'write text after the colon, or remove the line.'],
  'a tag of YAML': ['A text cannot begin with an exclamation mark.', 'put the text in quotation marks.'],
  'a second document': ['A second document begins here.', 'remove the line of --- or ... and keep one.'],
  'a former address of the site’s own': ['The site itself uses the address /archive/.', 'remove it here.'],
  'an address that browsers read as another': [
    '“url” is “/\\evil.example”, which is neither a path on this site nor a web address.',
    'begin with a slash, as in /about/, or with https://.',
  ],
  'words of one space for a picture': [
    'The picture has no alternative text.',
    'add “alt:” with what it shows, or “decorative: true” if it says nothing.',
  ],
  'a text for a picture’s file': [
    'The picture “./ferry-returns.mdx” is no picture that browsers show (JPEG, PNG, WebP, AVIF, GIF or SVG).',
    'put the right file beside this one, or mend the name.',
  ],
  'a language without words': [
    'The interface has no words in “fr”, so its labels are in English.',
    'add src/strings/ for it, or leave it so.',
  ],
  'a figure within a line': [
    '<Figure> stands within a line of text.',
    'give it a line of its own, with an empty line before and after.',
  ],
  'a figure from the root': [
    '“src” is “/etc/hostname”, which is no file beside this one.',
    'begin with ./ and name a file in the same folder, as in ./picture.jpg.',
  ],
  'a picture by reference that is not there': [
    'The picture “./none.jpg” is not there.',
    'put the right file beside this one, or mend the name.',
  ],
  'a picture by reference without words': [
    'The picture has no alternative text.',
    'write what it shows between the square brackets.',
  ],
  'a citation with text in it': [
    '<Cite> shows nothing of what stands between its tags.',
    'move the text out of it and end the tag with />.',
  ],
  'loose text between key figures': [
    'Only <KeyFigure> belongs between <KeyFigures> and </KeyFigures>.',
    'move the rest out of it.',
  ],
  'an attribute twice': ['“title” stands here a second time.', 'keep one of the two.'],
  'a misspelt attribute alone': ['<Aside> takes no “titel”.', 'write “title”.'],
  'a citation of nothing': ['“source” is empty.', 'write 1 to 60 characters.'],
  'an address that depends on the page': [
    '“ferry-returns/” is no address that a reader can follow from everywhere.',
    'begin with https://, with / for a page of this site, or with mailto:.',
  ],
  'a heading without words': ['The heading has no words.', 'write some, or remove the line.'],
  'a note and no text': [
    'There is no text below the front matter.',
    'write the text, or set the status to draft.',
  ],
  'a control character': [
    'A control character (U+0007) cannot stand in a text.',
    'delete it; it often comes with text pasted from elsewhere.',
  ],
  'a control character in the front matter': [
    'A control character (U+0000) cannot stand in a text.',
    'delete it; it often comes with text pasted from elsewhere.',
  ],
  'a control character by its code': [
    'A control character (U+0007) cannot stand in a text.',
    'delete it; it often comes with text pasted from elsewhere.',
  ],
  'half a character by its code': [
    'A control character (U+D800) cannot stand in a text.',
    'delete it; it often comes with text pasted from elsewhere.',
  ],
  'a turned direction': [
    'An invisible character (U+202E) turns the direction of the text.',
    'remove it unless the text needs it.',
  ],
  'a second headline': [
    'A heading of the first level is the headline’s alone.',
    'begin the line with ## instead.',
  ],
  'a translation of a translation': [
    '“us-edition” is itself a translation.',
    'name the original, “harbour-plan”.',
  ],
  'two editions in one language': [
    '“harbour-plan” is in the same language, “en-GB”.',
    'write the language of this text, or remove “translationOf”.',
  ],
};
