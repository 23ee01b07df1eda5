import { expect, it } from 'vitest';
import { answerAddress, formsOrigin } from '../../src/model/forms.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const handlers = [
  ['off', undefined],
  ['on', ''],
  ['https://forms.example', 'https://forms.example'],
] as const;

it.each(handlers)('with the setting %s forms are sent to %j', (forms, origin) => {
  expect(formsOrigin(examplePublication({ forms }))).toBe(origin);
});

it.each(handlers)(
  'with the setting %s an answer to a reply is written at its form, if anywhere',
  (forms, origin) => {
    const answer = answerAddress(exampleArticle({ replies: 'open' }), examplePublication({ forms }));
    expect(answer).toBe(
      origin === undefined ? undefined : `${origin}/replies/new?article=harbour-road&parent=`,
    );
  },
);

it('a reply cannot be answered where replies are closed', () => {
  const article = exampleArticle({ replies: 'closed' });
  expect(answerAddress(article, examplePublication({ forms: 'on' }))).toBeUndefined();
});
