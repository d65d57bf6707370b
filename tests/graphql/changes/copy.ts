import { readOperation } from '../../../src/graphql/operations.ts';
import type { Api } from '../api.ts';

/** A node as a copier keeps it: its own fields, and the ids of what it names. */
export interface Held {
  id: string;
  __typename: 'Article' | 'Section' | 'Author' | 'Topic';
  [field: string]: unknown;
}

interface ChangesPage {
  edges: { node: { kind: string; touched: string[]; authorId?: string; topicId?: string } }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

export const ownFields = {
  article: `slug headline standfirst language bodyHtml bodyText publishedAt lastUpdate { at }
    image { url alt caption credit }
    notices { kind text at } rights { holder usageTerms aiUse }`,
  section: 'slug name description version',
  author: 'slug name jobTitle bio version',
  topic: 'slug name type description version',
};

/** As partners send it. */
const copiedNodes = readOperation('CopiedNodes');

/** A copy of a site, by somebody who has only what `changes` tells and what it names. */
export class Copy {
  readonly nodes = new Map<string, Held>();
  /** Sections at the top, in their order. */
  top: string[] = [];
  cursor: string | null = null;
  readonly #ask: Api['ask'];

  constructor(ask: Api['ask']) {
    this.#ask = ask;
  }

  /** Reads on to the end of the log. */
  async follow(first = 7): Promise<void> {
    for (let more = true; more;) {
      const { changes } = await this.#ask<{ changes: ChangesPage }>(
        `query ($after: String, $first: Int!) { changes(after: $after, first: $first) {
          edges { node { kind touched ... on AuthorChanged { authorId } ... on TopicChanged { topicId } } }
          pageInfo { endCursor hasNextPage } } }`,
        { after: this.cursor, first },
      );
      await this.#apply(changes);
      this.cursor = changes.pageInfo.endCursor;
      more = changes.pageInfo.hasNextPage;
    }
  }

  of(typename: Held['__typename']): Held[] {
    return [...this.nodes.values()].filter((node) => node.__typename === typename);
  }

  async #apply({ edges }: ChangesPage): Promise<void> {
    const touched = edges.flatMap(({ node }) => node.touched);
    const merged = edges
      .filter(({ node }) => node.kind.endsWith('_MERGED'))
      .flatMap(({ node }) => this.#naming((node.authorId ?? node.topicId)!));
    await this.#read([...new Set([...touched, ...merged])]);
    if (!edges.some(({ node }) => node.kind.startsWith('SECTION_'))) return;
    const { sections } = await this.#ask<{ sections: Held[] }>('{ sections { id } }');
    this.top = sections.map(({ id }) => id);
  }

  /** Articles of the copy that name an author or a topic. */
  #naming(id: string): string[] {
    return this.of('Article')
      .filter((article) => JSON.stringify(article).includes(`"${id}"`))
      .map((article) => article.id);
  }

  async #read(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { nodes } = await this.#ask<{ nodes: (Held | null)[] }>(copiedNodes, { ids });
    for (const [index, node] of nodes.entries()) {
      if (node) this.nodes.set(node.id, node);
      else this.nodes.delete(ids[index]!);
    }
  }
}
