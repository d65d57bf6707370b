import { oddTexts } from './odd-values.ts';
import type { Request } from './operation.ts';
import type { Random } from './random.ts';

type Spoiling = (request: Request, random: Random) => Request;

const inText =
  (change: (query: string, random: Random) => string): Spoiling =>
  (request, random) => ({ ...request, query: change(request.query, random) });

const at = (query: string, random: Random) => random.below(query.length + 1);

function inserted(query: string, random: Random, text: string): string {
  const place = at(query, random);
  return query.slice(0, place) + text + query.slice(place);
}

const words = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    '"""',
    '$',
    '@',
    '...',
    ':',
    '!',
    '#',
    '|',
    '&',
    '\\u0000',
  ],
  ...[
    'null',
    'true',
    'on',
    'fragment',
    'query',
    '@include',
    '@defer',
    '__schema',
    '1e9',
    'é',
    '\ud800',
  ],
  ...[
    ' @include(if: "x")',
    ' @nothing(a: 1)',
    ' ...Nothing',
    ' nothing',
    ' __type(name: "Article") { name }',
  ],
];

/** Ways to make a document, or what comes with it, wrong. Some leave it right. */
const spoilings: Spoiling[] = [
  inText((query, random) => inserted(query, random, random.of(words))),
  inText((query, random) => inserted(query, random, random.of(oddTexts))),
  inText((query, random) => {
    const from = at(query, random);
    return query.slice(0, from) + query.slice(from + 1 + random.below(20));
  }),
  inText((query, random) => query.slice(0, at(query, random))),
  inText((query, random) =>
    query.replace(
      /(\w+)_(\d+): (\w+)/,
      `$1_$2: ${random.of(['nothing', 'id', '$3x', '__typename'])}`,
    ),
  ),
  inText((query) => `${query}\nfragment F0 on Query { ...F1 } fragment F1 on Query { ...F0 }`),
  inText((query) => `${query}\n${query}`),
  inText((query, random) =>
    query.replaceAll(
      /\$v\d+: \S+?([,)])/g,
      `$v0: ${random.of(['Int', 'ID!', '[String!]', 'Nothing', 'ArticleOrder'])}$1`,
    ),
  ),
  ({ query, variables }, random) => ({
    query,
    variables: Object.fromEntries(Object.entries(variables).filter(() => random.chance(0.5))),
  }),
  ({ query, variables }, random) => ({
    query,
    variables: Object.fromEntries(
      Object.keys(variables).map((name) => [name, random.of(oddTexts)]),
    ),
  }),
];

export function spoil(request: Request, random: Random): Request {
  let spoiled = request;
  for (let times = 1 + random.below(2); times > 0; times--)
    spoiled = random.of(spoilings)(spoiled, random);
  return spoiled;
}
