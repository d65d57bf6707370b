import { setTimeout as delay } from 'node:timers/promises';
import { readOperation } from '../../src/graphql/operations.ts';
import { adminToken } from '../support/admin-token.ts';
import { send } from '../support/graphql.ts';

/** Requests that are under way at a time. */
const atOnce = 16;

/** How often something is tried, at one node after the other. */
const tries = 10;

export interface Report {
  requests: number;
  /** Of these, tries that did not come off and were made anew at the other node. */
  again: number;
  /** Requests that came off nowhere. */
  failed: number;
  perSecond: number;
}

interface Answered {
  isGood: boolean;
  /** What was written; null for a read. */
  written: string | null;
}

type Action = (url: string, number: number) => Promise<Answered>;

/** What a day brings: of a hundred requests 3 write a story, the others read in all ways there are. */
export class Mixture {
  /** Ids of the stories whose publication was acknowledged. */
  readonly written: string[] = [];
  readonly #urls: readonly string[];
  readonly #paths: readonly string[];
  #number = 0;

  static async at(urls: readonly string[]): Promise<Mixture> {
    const { data } = await send(urls[0]!, '{ articles(first: 50) { edges { node { path } } } }');
    const { edges } = (data as unknown as { articles: { edges: { node: { path: string } }[] } })
      .articles;
    return new Mixture(
      urls,
      edges.map(({ node }) => node.path),
    );
  }

  constructor(urls: readonly string[], paths: readonly string[]) {
    this.#urls = urls;
    this.#paths = paths;
  }

  /** @param perSecond how many requests are begun; as many as are answered by default */
  async run(milliseconds: number, perSecond = Infinity): Promise<Report> {
    const began = Date.now();
    const report = { requests: 0, again: 0, failed: 0 };
    const client = async () => {
      while (Date.now() < began + milliseconds) {
        const turn = report.requests++;
        await delay(Math.max(0, began + (turn / perSecond) * 1000 - Date.now()));
        await this.#once(report);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    return { ...report, perSecond: report.requests / ((Date.now() - began) / 1000) };
  }

  async #once(report: Pick<Report, 'again' | 'failed'>): Promise<void> {
    const number = this.#number++;
    const act = this.#action(number % 100);
    for (let attempt = 0; attempt < tries; attempt++) {
      const url = this.#urls[(number + attempt) % this.#urls.length]!;
      const { isGood, written } = await act(url, number).catch(() => bad);
      if (isGood) {
        if (written) this.written.push(written);
        return;
      }
      report.again += 1;
      await delay(100 * attempt);
    }
    report.failed += 1;
  }

  #action(number: number): Action {
    if (number < 3) return write;
    const path = this.#paths[number % this.#paths.length]!;
    if (number < 50)
      return (url) => operation(url, 'ArticlePage', { slug: path.split('/').at(-1) });
    if (number < 60) return (url, unique) => list(url, unique);
    if (number < 70) return (url) => operation(url, 'SiteFront', {});
    if (number < 90) return (url) => get(`${url}${path}`);
    return (url) => get(`${url}/feed.${['rss', 'atom', 'json'][number % 3]}`);
  }
}

const bad: Answered = { isGood: false, written: null };

async function get(address: string): Promise<Answered> {
  const response = await fetch(address);
  await response.arrayBuffer();
  return { isGood: response.status === 200, written: null };
}

async function operation(url: string, name: string, variables: object): Promise<Answered> {
  const { status, errors } = await send(url, readOperation(name), { ...variables });
  return { isGood: status === 200 && errors.length === 0, written: null };
}

/** Nobody has asked it before. */
async function list(url: string, unique: number): Promise<Answered> {
  const query = `{ articles(first: 20) { edges { node { a${unique}: headline byline { author { name } } } } } }`;
  const { status, errors } = await send(url, query);
  return { isGood: status === 200 && errors.length === 0, written: null };
}

const importCapture = `mutation ($input: ImportCaptureInput!) {
  importCapture(input: $input) { ... on CaptureImported { article { id } } } }`;

async function write(url: string, unique: number): Promise<Answered> {
  const input = {
    text: `Story number ${unique}\n\nIt has words.`,
    capturedAt: '2026-01-01T00:00:00Z',
  };
  const { data } = await send(url, importCapture, { input }, adminToken);
  const { importCapture: imported } = (data ?? {}) as {
    importCapture?: { article: { id: string } };
  };
  return { isGood: imported !== undefined, written: imported?.article.id ?? null };
}
