import type { Copy } from './read-copy.ts';

/** Texts in which the desk must find exactly this, and texts that look alike and are right. */
export interface RuleCase {
  rule: string;
  /** The text, and the words that are marked in it. */
  caught: readonly (readonly [copy: Copy | string, marked: string])[];
  spared: readonly (Copy | string)[];
}

const es = (text: string, more: Partial<Copy> = {}): Copy => ({ text, language: 'es', ...more });
const quote = (text: string, set: string): string => `${text}\n\n<PullQuote>\n  ${set}\n</PullQuote>`;

export const ruleCases: readonly RuleCase[] = [
  {
    rule: 'unsupported-figure',
    caught: [
      [{ headline: 'Council spends £240m', text: 'The council spends £204m on the wall.' }, '£240m'],
      [{ headline: 'Twelve are held', text: 'Police hold eleven people.' }, 'Twelve'],
      [{ subtitle: 'Prices rise 5%', text: 'Prices rise 5 dollars a week.' }, '5%'],
      [{ summary: ['Some 4,000 came.', 'It rained.'], text: 'About 40,000 people came.' }, '4,000'],
      [
        {
          text: 'It cost 900 dollars.\n\n<Figure src="./a.jpg" alt="A wall" caption="The wall cost 990 dollars." credit="Ada" />',
        },
        '990',
      ],
      [
        { text: 'It has 15 gates.\n\n<KeyFigures>\n  <KeyFigure value="16" label="gates" />\n</KeyFigures>' },
        '16',
      ],
      [{ text: quote('She counted 20 boats there.', 'She counted 21 boats there.') }, '21'],
      [es('Murieron doce personas.', { headline: 'Mueren 13 personas' }), '13'],
    ],
    spared: [
      { headline: 'Council spends £240m', text: 'The council spends £240 million on the wall.' },
      { headline: 'Twelve are held', text: 'Police hold 12 people.' },
      { headline: 'Prices rise 5%', text: 'Prices rise by five percent.' },
      { headline: 'Prices rise 5%', text: 'Prices rise by 5 per cent.', language: 'en-GB' },
      { headline: 'About £2m is lost', text: 'The port loses £2.04m a year.' },
      { headline: 'The plan for 2025', text: 'The plan is out.' },
      { headline: 'An F-35 and Covid-19', text: 'The jet and the illness are back.' },
      { headline: 'One more plan', text: 'The plan is out.' },
      { headline: 'Members vote 7–5', text: 'Members voted 7–5 late in the day.' },
      { headline: '25,000 march', text: 'Twenty-five thousand people marched.' },
      { headline: '1.5 million march', text: 'Some 1,500,000 people marched.' },
      { headline: 'Both ends 2 days early', text: 'Both games ended early. It was a couple of days.' },
      { summary: ['In the 1990s it closed.', 'It rained.'], text: 'It closed in the 1990s.' },
      es('Murieron 5.000 personas.', { headline: 'Mueren cinco mil personas' }),
      es('Murieron doce personas.', { headline: 'Mueren 12 personas' }),
    ],
  },
  {
    rule: 'pull-quote-not-verbatim',
    caught: [
      [quote('She said: “We never knew of it.”', 'We never knew about it.'), 'We never knew about it.'],
      [
        es(quote('Dijo: “No sabíamos nada de eso”.', 'No sabíamos nada de ello.')),
        'No sabíamos nada de ello.',
      ],
    ],
    spared: [
      quote('She said: “We never knew of it.”', '“We never knew of it”'),
      quote('She said that we never knew, in all those years, of it.', 'We never knew … of it.'),
      quote('She said: “We *never* knew of it.”', 'we never knew'),
    ],
  },
  {
    rule: 'weekday-date',
    caught: [
      ['It opened on Tuesday, November 3, 2025.', 'Tuesday, November 3, 2025'],
      ['It opened on Tuesday 3 November.', 'Tuesday 3 November'],
      ['It opens on Fri. 7th of November 2024.', 'Fri. 7th of November 2024'],
      [es('Abrió el martes 3 de noviembre de 2025.'), 'martes 3 de noviembre de 2025'],
    ],
    spared: [
      'It opened on Monday, November 3, 2025.',
      'It opened on Monday 3 November.',
      'On Monday, 3 November votes were cast by mail and 4,000 in person.',
      'It opened on a Tuesday. November 3 was cold.',
      'In May 2025, on a Tuesday, it opened.',
      es('Abrió el lunes 3 de noviembre de 2025.'),
    ],
  },
  {
    rule: 'impossible-date',
    caught: [
      ['It closes on 31 September.', '31 September'],
      ['It closed on February 30, 2024.', 'February 30, 2024'],
      [es('Cierra el 31 de abril.'), '31 de abril'],
    ],
    spared: [
      'It closes on 30 September.',
      'It closed on February 29, 2024.',
      'He was born on 29 February.',
      'In March 31 people came.',
    ],
  },
  {
    rule: 'name-spelt-twice',
    caught: [
      ['Mara Ellwood spoke first. Later Mara Elwood left. In the end Ellwood won.', 'Elwood'],
      ['Claudia Sheinbaum spoke. Then Claudia Shienbaum left with Sheinbaum’s aide.', 'Shienbaum'],
      ['He met Jorge Rodríguez. Then Jorge Rodriguez left, and Rodríguez’s aide.', 'Rodriguez'],
      [
        es('Habló Claudia Sheinbaum. Luego se fue Claudia Shienbaum, y con ella la gente de Sheinbaum.'),
        'Shienbaum',
      ],
    ],
    spared: [
      'He met Anna Hansen and then Peter Hanson.',
      'In Iraq he met an Iraqi, two Iraqis and three Mexicans in Mexico.',
      'Maria met Marina and Mario met Maria.',
      'He left Johnson with Johnston.',
      'The Stalinist spoke of Stalinism.',
      'A Filipino met a Filipina.',
    ],
  },
  {
    rule: 'unclosed-quotation',
    caught: [
      ['She said: “We never knew.\n\nIt rained all day.', '“'],
      ['She said: "We never knew.\n\nIt rained all day.', '"'],
      ['She said: We never knew.” It rained.', '”'],
      [es('Dijo: «No sabíamos nada.\n\nLlovió todo el día.'), '«'],
    ],
    spared: [
      'She said: “We never knew.\n\n“Nobody told us.”',
      'She said: "We never knew.\n\n"Nobody told us."',
      'The board is 6" wide. It isn’t ‘long’.',
      '“He said ‘no’,” she said, “and left.”',
      es('Dijo: «No sabíamos nada.»'),
    ],
  },
  {
    rule: 'placeholder',
    caught: [
      ['The wall cost TK dollars.', 'TK'],
      ['The date is TBC.', 'TBC'],
      ['It cost £XXm last year.', '£XXm'],
      ['XX people came.', 'XX'],
      ['Lorem ipsum dolor sit.', 'Lorem ipsum'],
      ['He said [quote] and left.', '[quote]'],
      ['It was in [insert the year here].', '[insert the year here]'],
      [es('Costó XX euros.'), 'XX'],
    ],
    spared: [
      'He shops at TK Maxx.',
      'It was Super Bowl XX.',
      'It has two XX chromosomes in it.',
      'She wrote [in May] that it was [sic] over.',
      es('Fue en el siglo XX.'),
    ],
  },
  {
    rule: 'spelling',
    caught: [
      ['They will recieve it.', 'recieve'],
      ['The goverment’s plan is out.', 'goverment’s'],
      ['The well-knwon wall.', 'well-knwon'],
      [es('El govierno lo sabe.'), 'govierno'],
      [{ text: 'The colour is new.', language: 'en-US' }, 'colour'],
      [{ text: 'The color is new.', language: 'en-GB' }, 'color'],
    ],
    spared: [
      'They will receive it, and the government’s well-known plan isn’t new.',
      'Near Qaanaaq he met Ngugi Wanjiku of UNHCR and an iPhone at https://exampel.org or ab@exampel.org.',
      'Ngugi Wanjiku left. Wanjiku’s plan, in `cdoe`, is out.',
      es('El gobierno lo sabe. Díganselo.'),
    ],
  },
  {
    rule: 'glued-words',
    caught: [
      ['It came from the leadersall while they slept.', 'leadersall'],
      ['He is capableof it.', 'capableof'],
      [es('Lo dijeron losjefes de allí.'), 'losjefes'],
    ],
    spared: [
      'The crowdfunding of the paywall was overall a letdown.',
      'It was heretofore hereof.',
      es('Sobresalen los superhombres.'),
    ],
  },
  {
    rule: 'doubled-word',
    caught: [
      ['He read the the plan.', 'the the'],
      ['The wall\nwall fell.', 'wall\nwall'],
      [es('Leyó el el plan.'), 'el el'],
    ],
    spared: [
      'He had had enough, and she said that that was that.',
      'They heard Duran Duran in Walla Walla.',
      'It was very very good. No, no, no.',
      'He came in. In May he left.',
      es('Es muy muy bueno. No, no lo es.'),
    ],
  },
  {
    rule: 'spacing',
    caught: [
      ['The wall fell.The road closed.', 'fell.The'],
      ['The wall fell,and the road closed.', ','],
      ['The wall fell , and the road closed.', ' '],
      ['He asked why?nobody knew.', '?'],
      ['He said “no”and left.', '”'],
      ['He said“no” and left.', '“'],
      ['The  wall fell. The road closed.', '  '],
      ['The wall fell. It rained. The road closed.  It rained.', '  '],
      ['The wall ( a new one) fell.', ' '],
      [es('Cayó el muro ,y llovió.'), ' '],
    ],
    spared: [
      'He uses Node.js and reads example.com, U.S.A. and e.g. a.m. times, 1,500 or 7:30.',
      'The wall fell.  The road closed.  It rained.',
      'He wrote . . . and then … he left.',
      'It was “new” (or “old”), and so on.',
      'See https://example.com/a,b?c=d for more.',
    ],
  },
  {
    rule: 'agreement',
    caught: [
      ['The ministers was late.', 'The ministers was'],
      ['The minister are late.', 'The minister are'],
      ['He have a plan.', 'He have'],
      ['They was late.', 'They was'],
      ['There is several ministers here.', 'There is several ministers'],
      [es('Los ministros ha llegado.'), 'Los ministros ha'],
      [es('El ministro han llegado.'), 'El ministro han'],
    ],
    spared: [
      'The leader of the ministers was late. A cut in the rates is due.',
      'The news is good and the series was long. The United States is large.',
      'Did he have a plan? Let them have it. Should she have known?',
      'None of them is here. One of those was late. There is two million dollars left.',
      'The government are late, and the police have it.',
      'She said: “The ministers was late.”',
      '“They was late,” he said.',
      'If he were late. The two years was a long time.',
      es('Los lunes es fiesta. La mayoría han llegado. El jefe de los ministros ha llegado.'),
    ],
  },
  {
    rule: 'confusable',
    caught: [
      ['The board lost it’s own plan.', 'it’s own'],
      ['Its a good plan.', 'Its a'],
      ['They could of won.', 'could of'],
      ['He agreed in principal.', 'in principal'],
      ['The school’s principle resigned.', 'school’s principle'],
      ['The parade was lead by a band.', 'was lead by'],
      ['He wants to loose weight.', 'loose weight'],
      ['It had no affect on him.', 'no affect on'],
      ['It is larger then the wall.', 'larger then the'],
      ['They were given free reign.', 'free reign'],
      ['She gave him some advise.', 'some advise'],
      ['There own plan failed.', 'There own'],
      [es('Es un problema de echo.'), 'de echo'],
      [es('Hubo padre y hijo.'), 'y'],
      [es('Son siete o ocho.'), 'o'],
    ],
    spared: [
      'The board lost its own plan, and it’s a good plan.',
      'They could, of course, win. He felt the might of the state.',
      'He is the principal investigator, on principle.',
      'The pipe has lead in it. He has led the team to lead levels.',
      'It got better, then the rain came.',
      'It had no effect on him. The dog is loose.',
      es('Hay nieve y hielo. Padre e hijo. Siete u ocho.'),
    ],
  },
  {
    rule: 'opening-mark',
    caught: [
      [es('Dijo que sí. Quién lo sabe?'), '?'],
      [es('Qué día!'), '!'],
    ],
    spared: [es('¿Quién lo sabe? ¡Qué día!'), es('¿Quién lo sabe?, dijo. ¿Y tú?'), 'Who knows? What a day!'],
  },
  {
    rule: 'a-or-an',
    caught: [
      ['It is a unusual plan.', 'a'],
      ['It took a hour.', 'a'],
      ['It is an university.', 'an'],
    ],
    spared: [
      'It is an unusual plan, an hour, a university, an MP, a one-off, a European, an 8-year-old and an X-ray.',
      'Point A is A.',
      es('Fue a una hora.'),
    ],
  },
  {
    rule: 'no-end-mark',
    caught: [
      ['The wall fell last night and the road is closed', 'd'],
      [{ summary: ['The wall fell.', 'The road closed'], text: 'It fell.' }, 'd'],
      [es('El muro se cayó anoche y la carretera está cerrada'), 'a'],
    ],
    spared: [
      'Who was it who left the gate open last night?',
      'The wall fell last night, and these are the reasons for it:\n\n- Rain',
      '— Ada Wren, our reporter at the harbour wall in town',
      '**The wall fell last night and the road is closed**',
      'He said: “The wall fell last night and the road is closed.”',
      'The wall fell last night and the road is closed. \\[4]',
      'More is at the site of the town, which is https://example.com/wall',
      { summary: ['The wall fell', 'The road closed'], text: 'It fell.' },
    ],
  },
  {
    rule: 'mixed-quotation-marks',
    caught: [
      ['He said “no”, “never” and "yes".', '"'],
      ["It isn’t, it wasn’t, it won't.", "'"],
    ],
    spared: ['He said “no” and ‘never’; it isn’t 6" wide.', 'He said "no"; it isn\'t "yes".'],
  },
  {
    rule: 'long-headline',
    caught: [[{ headline: `${'a wall '.repeat(10)}fell`, text: 'It fell.' }, 'fell']],
    spared: [{ headline: 'a wall '.repeat(10).trim(), text: 'It fell.' }],
  },
  {
    rule: 'headline-stop',
    caught: [[{ headline: 'The wall fell.', text: 'It fell.' }, '.']],
    spared: [
      { headline: 'The wall fell', text: 'It fell.' },
      { headline: 'He sues the U.S.', text: 'It fell.' },
      { headline: 'Who knows…', text: 'It fell.' },
    ],
  },
  {
    rule: 'headline-repeated',
    caught: [[{ headline: 'The wall fell', subtitle: 'The wall fell.', text: 'It fell.' }, 'The wall fell.']],
    spared: [{ headline: 'The wall fell', subtitle: 'The road is closed', text: 'It fell.' }],
  },
  {
    rule: 'summary-repeats-headline',
    caught: [
      [
        {
          headline: 'Harbor wall fell after heavy storm',
          summary: ['The harbor wall fell after a heavy storm.', 'It rained.'],
          text: 'It fell.',
        },
        'The harbor wall fell after a heavy storm.',
      ],
    ],
    spared: [
      {
        headline: 'Harbor wall fell after storm',
        summary: ['The road along the harbor wall is closed until repairs end.', 'It rained.'],
        text: 'It fell.',
      },
    ],
  },
  {
    rule: 'also-read-twice',
    caught: [[{ text: 'It fell.', more: 'alsoRead:\n  - title: A wall\n  - title: A wall' }, 'A wall']],
    spared: [{ text: 'It fell.', more: 'alsoRead:\n  - title: A wall\n  - title: A road' }],
  },
  {
    rule: 'poor-alt',
    caught: [
      ['![IMG_2041.jpg](./a.jpg)', 'IMG_2041.jpg'],
      ['![Image](./a.jpg)', 'Image'],
      ['<Figure src="./a.jpg" alt="The wall." caption="The wall" credit="Ada" />', 'The wall.'],
      [`![${'A very long wall. '.repeat(10).trim()}](./a.jpg)`, 'A very long wall. '.repeat(10).trim()],
      [es('![Foto](./a.jpg)'), 'Foto'],
    ],
    spared: [
      '![The wall in the storm, seen from the ferry](./a.jpg)',
      '<Figure src="./a.jpg" alt="A gap in the wall" caption="The wall" credit="Ada" />',
    ],
  },
  {
    rule: 'link-text',
    caught: [
      ['The plan is [here](https://example.com/).', '[here](https://example.com/)'],
      ['[Click here](https://example.com/) for it.', '[Click here](https://example.com/)'],
      [es('El plan está [aquí](https://example.com/).'), '[aquí](https://example.com/)'],
    ],
    spared: [
      'The [plan of the council](https://example.com/) is out.',
      'He is [here to stay](https://example.com/).',
    ],
  },
];
