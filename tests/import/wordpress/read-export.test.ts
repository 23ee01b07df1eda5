import { describe, expect, it } from 'vitest';
import { BrokenExport, exportReader } from '../../../src/import/wordpress/read-export.ts';

const document = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}\n<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n${inside}\n</channel></rss>`;
const post = (inside: string) => `<item><title>A</title>${inside}</item>`;

/** Read in pieces of so many characters; a decoder never gives half of one. */
function read(xml: string, size = 1_000_000) {
  const reader = exportReader();
  const characters = [...xml];
  for (let start = 0; start < characters.length; start += size)
    reader.write(characters.slice(start, start + size).join(''));
  return reader.end();
}

function fault(xml: string): { place: string; message: string; fix: string } | undefined {
  try {
    read(xml);
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenExport)) throw error;
    return { place: error.place, message: error.message, fix: error.fix };
  }
}

describe('reading a WordPress export', () => {
  it.each([1, 2, 7, 10_000])('joins what is cut into pieces of %i characters, CDATA included', (size) => {
    const body = '<![CDATA[one ]]]]><![CDATA[> two &amp; 🙂]]> three &amp; &#x41;';
    const { items } = read(
      document(post(`<content:encoded>${body}</content:encoded><wp:post_id>7</wp:post_id>`)),
      size,
    );
    expect(items).toEqual([
      expect.objectContaining({ id: '7', title: 'A', body: 'one ]]> two &amp; 🙂 three & A' }),
    ]);
  });

  it('reads fields, terms and comments, and no e-mail address', () => {
    const exported = read(
      document(
        `<link>https://old.example/</link><language>es-ES</language>
         <wp:author><wp:author_login>ada</wp:author_login><wp:author_email>secret@example.com</wp:author_email><wp:author_display_name>Ada</wp:author_display_name></wp:author>
         ${post(`<category domain="post_tag" nicename="sea"><![CDATA[Sea]]></category>
           <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>one</wp:meta_value></wp:postmeta>
           <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>two</wp:meta_value></wp:postmeta>
           <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Bea</wp:comment_author><wp:comment_author_email>secret@example.com</wp:comment_author_email><wp:comment_author_IP>198.51.100.7</wp:comment_author_IP>
           <wp:comment_content>Hi</wp:comment_content><wp:commentmeta><wp:meta_key>x</wp:meta_key><wp:meta_value>y</wp:meta_value></wp:commentmeta></wp:comment>`)}`,
      ),
    );
    expect(exported).toMatchObject({
      site: 'https://old.example',
      language: 'es-ES',
      authors: new Map([['ada', 'Ada']]),
    });
    expect(exported.items[0]).toMatchObject({
      terms: [{ taxonomy: 'post_tag', slug: 'sea', name: 'Sea' }],
      formerNames: ['one', 'two'],
      comments: [expect.objectContaining({ id: '3', author: 'Bea', text: 'Hi' })],
    });
    expect(JSON.stringify(exported)).not.toMatch(/secret|198\.51/);
  });

  it('leaves out control characters, which XML forbids, and mends those that Windows meant', () => {
    const [item] = read(
      document(post('<content:encoded><![CDATA[a\u000bb\u0000 it\u0092s\uFFFE]]></content:encoded>')),
    ).items;
    expect(item?.body).toBe('ab it’s');
  });

  it('expands nothing that a document type declares, and fetches nothing', () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    for (const entity of ['&b;', '&c;'])
      expect(fault(document(post(`<content:encoded>${entity}</content:encoded>`), bomb))?.message).toContain(
        'undefined entity',
      );
    expect(read(document(post(''), bomb)).items).toHaveLength(1);
  });

  it.each([
    ['an element that is not closed', document('<item><title>A</item>'), '4:21', 'unexpected close tag'],
    ['a file that ends too early', document(post('x')).slice(0, -20), '4:27', 'unclosed tag'],
    ['an entity of HTML', document(post('<link>a&nbsp;b</link>')), '4:35', 'undefined entity'],
    [
      'the same below empty lines',
      `\n \n${document('<item><title>A</item>')}`,
      '6:21',
      'unexpected close tag',
    ],
    ['something else', 'PNG', '1:3', 'text data outside of root node'],
    ['nothing', '', '1:1', 'document must contain a root element'],
  ])('refuses %s, naming the place', (_name, xml, place, words) => {
    const found = fault(xml);
    expect(found?.message).toContain(words);
    expect(found?.place).toBe(place);
    expect(found?.fix).toBe('export from WordPress again, or mend this line in a text editor');
  });

  it('refuses a feed that is no export', () => {
    expect(fault('<rss><channel><item><title>A</title></item></channel></rss>')).toEqual({
      place: '1:1',
      message: 'The file is no WordPress export: <wp:wxr_version> is missing',
      fix: 'in WordPress choose Tools → Export → All content',
    });
  });
});
