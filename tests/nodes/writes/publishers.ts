import { Agent, request } from 'node:http';
import { readOperation } from '../../../src/graphql/operations.ts';
import { adminToken } from '../../support/admin-token.ts';

export interface Prepared {
  /** Global id. */
  id: string;
  version: number;
}

export interface Published {
  /** Global ids of the drafts, in the order in which they were answered. */
  ids: string[];
  /** Milliseconds from asking to the answer, of each. */
  took: number[];
  /** From the first request to the last answer. */
  seconds: number;
}

export interface Pace {
  /** A second. */
  rate: number;
  /** Requests at once, each over a connection that is kept. */
  concurrency: number;
}

const query = readOperation('Publish');

/** Publishes drafts as clients do; when the answers take too long, later than at the rate. */
export async function publishAll(
  url: string,
  drafts: readonly Prepared[],
  { rate, concurrency }: Pace,
): Promise<Published> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const start = performance.now();
  const published: Published = { ids: [], took: [], seconds: 0 };
  let next = 0;
  const publisher = async () => {
    for (let n = next++; n < drafts.length; n = next++) {
      await until(start + (n * 1000) / rate);
      const asked = performance.now();
      await publish(url, agent, drafts[n]!);
      published.took.push(performance.now() - asked);
      published.ids.push(drafts[n]!.id);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, publisher));
  agent.destroy();
  return { ...published, seconds: (performance.now() - start) / 1000 };
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

async function publish(url: string, agent: Agent, { id, version }: Prepared): Promise<void> {
  const variables = { input: { id, expectedVersion: version } };
  const text = await post(`${url}/graphql`, agent, JSON.stringify({ query, variables }));
  if (!text.includes('"state":"PUBLISHED"')) throw new Error(`Not published: ${text}`);
}

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${adminToken}`,
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
