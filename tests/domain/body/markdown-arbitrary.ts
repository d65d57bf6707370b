import fc from 'fast-check';

const PIECES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">',
  '[a](javascript:alert(1))',
  '[a](JaVa&#x53;cript&colon;alert(1) "t")',
  '[a](https://x.test/"onclick="b)',
  '[a](<java\tscript:b>)',
  '<javascript:alert(1)>',
  '![b](javascript:alert(1))',
  '![b](image:k1 "c")',
  '[ref]: javascript:alert(1)',
  '[ref]',
  'https://youtu.be/a"b',
  '<https://youtu.be/abc>',
  '```a"><script>\n',
  '| a | b |\n|---|:-:|\n| c | d | e |\n',
  ...'* ** _ ` [ ] ( ) ! > # - + 1. | ~ \\ & < " \''.split(' '),
  ...['\n', '\n\n', '    ', '\t', '  \n', '> ', '- ', '1. ', '# ', '===\n', '---\n', 'word'],
];

/** Markdown that is likelier than random text to be something, good or evil. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 25,
  })
  .map((pieces) => pieces.join(''));

const MARKUP = [
  ...[' ', ' ', ' ', ', ', '. ', '\n', '\n\n', '  \n', '\n    ', '\n> ', '\n>> ', '\n- ', '\n  - '],
  ...[
    '\n1. ',
    '\n7) ',
    '\n# ',
    '\n\n###### ',
    '\n---\n',
    '\n===\n',
    ' | ',
    ' *',
    '* ',
    ' **',
    '** ',
  ],
  ...[
    ' _',
    '_ ',
    ' `',
    '` ',
    ' [',
    '] ',
    ' (',
    ') ',
    ' ![',
    ' <',
    '> ',
    ' <b>',
    '</b> ',
    '\n<div>\n',
  ],
  ...['\n\n| h | h |\n|---|---|\n| ', '\n~~~\n', '\\', ' & ', '!', '~', '=', '"', '\u0007'],
];

/** Prose with markup strewn in, and the words it is made of. */
export const wordyMarkdown: fc.Arbitrary<{ markdown: string; words: string[] }> = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom(...MARKUP)), {
    maxLength: 30,
  })
  // Numbered, so that no word is found in another's place.
  .map((pairs) => pairs.map(([word, markup], index) => [`${word}${index}x`, markup] as const))
  .map((pairs) => ({
    markdown: pairs.map(([word, markup]) => word + markup).join(''),
    words: pairs.map(([word]) => word),
  }));
