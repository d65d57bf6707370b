/** Reads of a newsroom that a client may make: over GraphQL by both methods, of feeds, of pages. */
export interface Read {
  path: string;
  init?: RequestInit;
}

const story = `
  id slug path headline standfirst bodyHtml publishedAt
  section { name path parent { name } }
  breadcrumbs { name path }
  lastUpdate { at }
  byline { role author { name slug } }
  topics { name slug }
  related(first: 3) { reason article { headline path byline { author { name } } } }`;

const page = `pageInfo { hasNextPage endCursor } edges { node { headline path } }`;

const documents = {
  article: `query ($slug: String!) { article(slug: $slug) { ${story} } }`,
  latest: `{ articles(first: 3) { ${page} } all: articles { totalCount } sections { path } }`,
  section: `query ($path: String!) { section(path: $path) { name children { path } articles { ${page} } } }`,
  author: `query ($slug: String!) { author(slug: $slug) { name articles { totalCount ${page} } } }`,
  filtered: `query ($path: String!, $slug: String!) { articles(section: $path, author: $slug) { ${page} } }`,
  resolve: `query ($path: String!) { resolve(path: $path) {
    __typename ... on Article { headline } ... on Section { name } ... on Author { name }
    ... on Redirect { path } ... on Gone { kind reason } } }`,
  failing: `query ($slug: String!) { article(slug: $slug) { headline } articles(first: -1) { ${page} } }`,
};

/** Those that may be answered otherwise after a step of a run whose slugs end in `run`. */
export function readsOf(run: string): Read[] {
  const names = ['a', 'b', 'c', 'd'].map((name) => `${name}${run}`);
  const paths = [
    ...names,
    ...names.map((name) => `${names[0]}/${name}`),
    `${names[1]}/${names[2]}`,
  ];
  return [
    ...names.flatMap((slug) => both(documents.article, { slug })),
    ...names.flatMap((slug) => both(documents.author, { slug })),
    ...paths.map((path) => post(documents.section, { path })),
    ...paths.map((path) => get(documents.resolve, { path: `/${path}` })),
    ...names.map((slug) => post(documents.filtered, { path: names[0], slug })),
    ...both(documents.latest, {}),
    post(documents.failing, { slug: names[0] }),
    ...['/', ...paths.map((path) => `/${path}`)].map((path) => ({ path })),
    ...names.map((name) => ({ path: `/authors/${name}` })),
    ...['', `/${names[0]}`, `/authors/${names[0]}`].map((folder) => ({
      path: `${folder}/feed.json`,
    })),
  ];
}

const both = (query: string, variables: object) => [post(query, variables), get(query, variables)];

function post(query: string, variables: object): Read {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  return { path: '/graphql', init: { method: 'POST', headers, body } };
}

function get(query: string, variables: object): Read {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return { path: `/graphql?${search.toString()}` };
}
