import { afterAll, expect, it } from '@jest/globals';
import { examine } from '../../src/doctor/examine.ts';
import { publicUrl } from '../../src/doctor/public-url.ts';
import { testDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);
const others: Receiver[] = [];
afterAll(() => Promise.all(others.map((other) => other.close())));

/** What is said of a site that answers so. */
async function answering(status: number, body: string) {
  others.push(await startReceiver(() => ({ status, body })));
  return publicUrl(others.at(-1)!.url);
}

it('a site that is ready is well', async () => {
  const { url } = server();
  expect(await publicUrl(url)).toEqual({
    ...{ about: 'PUBLIC_URL', state: 'ok', text: `${url} is ready` },
  });
});

it('a site that is not ready says why, and where to look is said', async () => {
  const problem = 'The database is away';
  const found = await answering(503, JSON.stringify({ status: 'not ready', problem }));
  expect(found).toMatchObject({
    state: 'warn',
    text: expect.stringMatching(/ is not ready: The database is away$/) as unknown,
    advice: 'Look at the logs of its nodes',
  });
  expect((await answering(502, '{}')).text).toMatch(/ is not ready: it answered 502$/);
});

it('what is no Masthead, and nobody at all, is found', async () => {
  const advice = expect.stringMatching(/^Start a node and the proxy before it/) as unknown;
  const text = expect.stringContaining('does not answer as Masthead does') as unknown;
  expect(await answering(200, '<p>Soon here</p>')).toMatchObject({ state: 'warn', text, advice });
  const port = await freePort();
  const settings = { DATA_DIR: '/nowhere/at/all', PUBLIC_URL: `http://127.0.0.1:${port}` };
  expect((await examine(settings)).at(-1)).toMatchObject({
    ...{ about: 'PUBLIC_URL', state: 'warn', advice },
    text: `${settings.PUBLIC_URL} does not answer as Masthead does: connect ECONNREFUSED 127.0.0.1:${port}`,
  });
});
