import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { endNodes, startNode, type NodeProcess } from '../../support/node-process.ts';
import { adminToken } from '../../support/server.ts';
import { databaseUrl, serverUrl } from '../../support/template.ts';
import { PersistentFollower } from './persistent-follower.ts';

const publications = 500;
const isPossible = Boolean(process.env['THOROUGH']) && serverUrl() !== null;

// Takes a minute, and a database that two processes can share.
(isPossible ? describe : describe.skip)('two nodes, one of which is killed', () => {
  const database = testDatabase('empty');
  const nodes: NodeProcess[] = [];
  const followers: PersistentFollower[] = [];

  beforeAll(async () => {
    const { prisma } = database();
    const [{ name } = { name: '' }] = await prisma.$queryRaw<{ name: string }[]>`
      SELECT current_database() AS name`;
    const environment = { DATABASE_URL: databaseUrl(name) };
    nodes.push(await startNode(environment), await startNode(environment));
  }, 120_000);

  afterAll(() => {
    for (const follower of followers) follower.stop();
    endNodes();
  });

  const published = (number: number) => ({
    text: `Story number ${number}\n\nIt has words.`,
    capturedAt: '2026-01-01T00:00:00Z',
  });

  /** Publishes as a client that must not lose anything: at any node, until one has answered. */
  async function publish(number: number): Promise<string> {
    const text = `mutation ($input: ImportCaptureInput!) {
      importCapture(input: $input) { ... on CaptureImported { article { id } } } }`;
    for (let tries = 0; ; tries++) {
      const { url } = nodes[(number + tries) % nodes.length]!;
      const answer = await send(url, text, { input: published(number) }, adminToken).catch(
        () => null,
      );
      const { importCapture } = (answer?.data ?? {}) as {
        importCapture?: { article: { id: string } };
      };
      if (importCapture) return importCapture.article.id;
      if (tries > 100) throw new Error(`it can't be published: ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('every event reaches every subscriber once and in order, and nothing acknowledged is lost', async () => {
    const urls = nodes.map(({ url }) => url);
    const after = await endOfLog(urls[0]!);
    for (let n = 0; n < 20; n++) {
      const order = n % 2 ? urls : urls.toReversed();
      followers.push(new PersistentFollower(n % 4 < 2 ? 'sse' : 'ws', order, after));
    }
    const acknowledged: string[] = [];
    let next = 0;
    const editor = async () => {
      while (next < publications) {
        acknowledged.push(await publish(next++));
        if (acknowledged.length === publications / 2) void nodes[0]!.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 6 }, editor));
    const log = await articlesInLog(urls[1]!, after);
    expect(new Set(log)).toEqual(new Set(acknowledged));
    expect(log).toHaveLength(publications);
    await Promise.all(followers.map((each) => hasSeen(each, publications)));
    for (const { seen } of followers) expect(seen.map(({ articleId }) => articleId)).toEqual(log);
    const moved = followers.filter(({ connections }) => connections > 1);
    expect(moved.length).toBeGreaterThanOrEqual(10);
  }, 300_000);
});

async function endOfLog(url: string): Promise<string> {
  const { data } = await send(url, '{ changes(first: 0) { latestCursor } }');
  return (data as { changes: { latestCursor: string } } | null)!.changes.latestCursor;
}

async function articlesInLog(url: string, after: string): Promise<string[]> {
  const text = `query ($after: String) { changes(after: $after, first: 1000) {
    edges { node { ... on ArticleChanged { articleId } } } } }`;
  const { data } = await send(url, text, { after });
  const { edges } = (data as { changes: { edges: { node: { articleId?: string } }[] } } | null)!
    .changes;
  return edges.flatMap(({ node }) => node.articleId ?? []);
}

async function hasSeen({ seen }: PersistentFollower, count: number): Promise<void> {
  for (let tries = 600; seen.length < count; tries--) {
    if (tries === 0) throw new Error(`${seen.length} of ${count} were seen`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
