import type { Api } from '../api.ts';
import { ownFields, type Copy, type Held } from './copy.ts';

interface Ref {
  id: string;
}

interface SitePage {
  list: { edges: { node: Record<string, unknown> }[]; pageInfo: { endCursor: string | null } };
}

/** Everything of a site, whole, in the order of the ids: what a copy has to be equal to. */
export async function siteJson(ask: Api['ask']) {
  const { article, section, author, topic } = ownFields;
  return {
    articles: await all(
      ask,
      'articles',
      `id ${article} path section { id ${section} } byline { role author { id ${author} } }
        topics { id ${topic} } related(first: 20) { reason article { id headline } }`,
    ),
    authors: await all(ask, 'authors', `id ${author}`),
    topics: await all(ask, 'topics', `id ${topic}`),
    sections: await sections(ask),
  };
}

/** The same, made of nothing but a copy. */
export function copyJson(copy: Copy): Awaited<ReturnType<typeof siteJson>> {
  const own = (id: string, ...omitted: string[]): Record<string, unknown> => {
    const { __typename, ...fields } = copy.nodes.get(id)!;
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !omitted.includes(name)));
  };
  const sectionOf = (id: string) => own(id, 'parent', 'children');
  const pathOf = (id: string): string => {
    const { slug, parent } = copy.nodes.get(id) as unknown as { slug: string; parent: Ref | null };
    return `${parent ? pathOf(parent.id) : ''}/${slug}`;
  };
  const page = (held: Held) => {
    const { id, slug } = held;
    const { section, byline, topics, related } = held as unknown as {
      section: Ref;
      byline: { role: string | null; author: Ref }[];
      topics: Ref[];
      related: { reason: string; article: Ref }[];
    };
    return {
      ...own(id),
      path: `${pathOf(section.id)}/${slug as string}`,
      section: sectionOf(section.id),
      byline: byline.map(({ role, author }) => ({ role, author: own(author.id) })),
      topics: topics.map((topic) => own(topic.id)),
      related: pinned(
        related.map(({ reason, article }) => {
          const headline = copy.nodes.get(article.id)?.['headline'];
          return { reason, article: { id: article.id, headline } };
        }),
      ),
    };
  };
  const tree = (id: string): unknown => {
    const { children } = copy.nodes.get(id) as unknown as { children: Ref[] };
    return { ...sectionOf(id), path: pathOf(id), children: children.map((each) => tree(each.id)) };
  };
  return {
    articles: inOrder(copy.of('Article').map(page)),
    authors: inOrder(copy.of('Author').map(({ id }) => own(id))),
    topics: inOrder(copy.of('Topic').map(({ id }) => own(id))),
    sections: copy.top.map(tree),
  };
}

/** The automatic ones follow from all other stories; nobody is told when they change. */
function pinned<Story extends { reason: string }>(related: readonly Story[]): Story[] {
  return related.filter(({ reason }) => reason === 'PINNED');
}

async function all(ask: Api['ask'], field: string, fields: string) {
  const nodes: Record<string, unknown>[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: SitePage = await ask<SitePage>(
      `query ($after: String) { list: ${field}(first: 100, after: $after) {
        edges { node { ${fields} } } pageInfo { endCursor } } }`,
      { after },
    );
    nodes.push(...page.list.edges.map(({ node }) => node));
    after = page.list.pageInfo.endCursor;
    more = after !== null;
  }
  return inOrder(
    nodes.map((node) => {
      const related = node['related'] as { reason: string }[] | undefined;
      return related ? { ...node, related: pinned(related) } : node;
    }),
  );
}

async function sections(ask: Api['ask']): Promise<unknown[]> {
  const read = async (id: string): Promise<unknown> => {
    const { node } = await ask<{ node: { children: Ref[] } }>(
      `query ($id: ID!) { node(id: $id) {
        ... on Section { id ${ownFields.section} path children { id } } } }`,
      { id },
    );
    return { ...node, children: await inTurn(node.children) };
  };
  const inTurn = async (refs: readonly Ref[]) => {
    const sections: unknown[] = [];
    for (const { id } of refs) sections.push(await read(id));
    return sections;
  };
  const top = await ask<{ sections: Ref[] }>('{ sections { id } }');
  return inTurn(top.sections);
}

function inOrder(nodes: readonly Record<string, unknown>[]) {
  const idOf = (node: Record<string, unknown>) => node['id'] as string;
  return nodes.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
