export interface Bomb {
  what: string;
  /** Has to stop it. */
  limit: string;
  query: string;
  /** JSON, since nothing here could write it. */
  variables?: string;
}

/** Operations that would ask far too much. */
export const bombs: Bomb[] = [
  {
    what: 'a long document',
    limit: 'documentSize',
    query: `{ __typename } #${'x'.repeat(70_000)}`,
  },
  { what: 'many tokens', limit: 'tokens', query: `{ ${'a '.repeat(6000)}}` },
  { what: 'deep fields', limit: 'depth', query: nested(30) },
  { what: 'very deep fields', limit: 'nesting', query: `{ ${'a{'.repeat(2400)}` },
  { what: 'deep lists', limit: 'nesting', query: `{ nodes(ids: ${'['.repeat(4000)}` },
  { what: 'deep objects', limit: 'nesting', query: `{ articles(orderBy: ${'{a:'.repeat(1600)}` },
  {
    what: 'many aliases',
    limit: 'aliases',
    query: `{ ${times(600, (n) => `a${n}: sections { name }`)} }`,
  },
  {
    what: 'many aliases of __typename',
    limit: 'aliases',
    query: `{ ${times(1000, (n) => `a${n}: __typename`)} }`,
  },
  {
    what: 'aliases in fragments',
    limit: 'aliases',
    query: `{ ${times(20, () => '...F')} } fragment F on Query { ${times(20, (n) => `a${n}: __typename`)} }`,
  },
  {
    what: 'many root fields',
    limit: 'rootFields',
    query: `{ ${times(30, () => '__typename')} }`,
  },
  {
    what: 'directives upon directives',
    limit: 'directives',
    query: `{ __typename ${'@include(if: true) '.repeat(10)} }`,
  },
  {
    what: 'unknown directives',
    limit: 'directives',
    query: `query ${'@aa '.repeat(1000)} { __typename }`,
  },
  {
    what: 'fragments that double each other',
    limit: 'mergedFields',
    query: doubling(30, '__typename'),
  },
  {
    what: 'fragments that double each other for nothing',
    limit: 'fields',
    query: doubling(30, '...Nothing'),
  },
  {
    what: 'the same field very often',
    limit: 'mergedFields',
    query: `{ sections { ${'name '.repeat(1900)} } }`,
  },
  {
    what: 'fields below fields of the same name',
    limit: 'mergedFields',
    query: `{ ${times(19, () => `sections { ${'children { name } '.repeat(30)} }`)} }`,
  },
  {
    what: 'lists in lists',
    limit: 'cost',
    query: `query ($n: Int) { articles(first: $n) { edges { node { section { articles(first: $n) {
      edges { node { headline author: byline { author { articles(first: $n) { edges { cursor } } } } } } } } } } } }`,
    variables: '{"n":100}',
  },
  {
    what: 'a list of a huge length',
    limit: 'cost',
    query: '{ articles(first: 2147483647) { edges { cursor } } }',
  },
  {
    what: 'introspection in introspection',
    limit: 'cost',
    query: `{ __schema { types { ${times(90, (n) => `f${n}: fields { name type { fields { name args { name type { name } } } } }`)} } } }`,
  },
  {
    what: 'deep variables',
    limit: 'variables',
    query: 'query ($order: ArticleOrder) { articles(orderBy: $order) { totalCount } }',
    variables: `{"order":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  },
  {
    what: 'deep variables of a short request',
    limit: 'variables',
    query: 'query ($order: ArticleOrder) { articles(orderBy: $order) { totalCount } }',
    variables: `{"order":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  },
  {
    what: 'variables of very many values',
    limit: 'variables',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: JSON.stringify({ ids: Array.from({ length: 20_000 }, () => 'x') }),
  },
];

function times(count: number, part: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => part(n)).join(' ');
}

function nested(depth: number): string {
  return `{ section(path: "world") { ${'parent { '.repeat(depth)} name ${'} '.repeat(depth)} } }`;
}

function doubling(steps: number, end: string): string {
  const fragments = times(steps, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `{ ...F0 } ${fragments} fragment F${steps} on Query { ${end} }`;
}
