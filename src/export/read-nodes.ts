import type { Client } from '../client/client.ts';
import {
  CopiedNodesDocument,
  ExportArticlesDocument,
  ExportAuthorsDocument,
  ExportBeginDocument,
  ExportTopicsDocument,
  type CopiedNodesQuery,
} from '../client/operations.generated.ts';
import type { Position } from './position.ts';

type Copied = NonNullable<CopiedNodesQuery['nodes'][number]>;

/** A node with what to read on after. */
export interface Read {
  node: Copied;
  after: string;
}

/** The next nodes of a stage, and none when it is done. */
type ReadNext = (client: Client, after: string | null) => Promise<Read[]>;

export const readers: Record<Position['stage'], ReadNext> = {
  sections: readSections,
  async authors(client, after) {
    return read((await client.request(ExportAuthorsDocument, { after })).authors);
  },
  async topics(client, after) {
    return read((await client.request(ExportTopicsDocument, { after })).topics);
  },
  async articles(client, after) {
    return read((await client.request(ExportArticlesDocument, { after })).articles);
  },
};

function read({ edges }: { edges: readonly { cursor: string; node: Copied }[] }): Read[] {
  return edges.map(({ cursor, node }) => ({ node, after: cursor }));
}

/** All in the order of their ids: a tree of sections fits in memory, and its order may change meanwhile. */
async function readSections(client: Client, after: string | null): Promise<Read[]> {
  const { sections } = await client.request(ExportBeginDocument, {});
  const all: Copied[] = [];
  for (let level = sections.map(({ id }) => id); level.length > 0;) {
    const nodes = await readAll(client, level);
    all.push(...nodes);
    level = nodes.flatMap((node) =>
      node.__typename === 'Section' ? node.children.map(({ id }) => id) : [],
    );
  }
  return all
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after)
    .map((node) => ({ node, after: node.id }));
}

async function readAll(client: Client, ids: readonly string[]): Promise<Copied[]> {
  const nodes: Copied[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const some = ids.slice(from, from + 100);
    const found = (await client.request(CopiedNodesDocument, { ids: some })).nodes;
    nodes.push(...found.filter((node) => node !== null));
  }
  return nodes;
}
