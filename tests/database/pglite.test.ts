import { afterAll, expect, it } from '@jest/globals';
import { pgliteStore } from '../../src/database/pglite.ts';
import { startReceiver } from '../support/receiver.ts';

const store = pgliteStore({});
const receiver = startReceiver();
afterAll(async () => {
  await (await receiver).close();
  await (await store).close();
});

it('requests are answered while statements follow one another', async () => {
  const { pglite } = await store;
  const { url } = await receiver;
  let status = null as number | null;
  const answered = fetch(url).then((answer) => (status = answer.status));
  const end = performance.now() + 10_000;
  while (status === null && performance.now() < end) await pglite.query('SELECT 1');
  expect(status).toBe(204);
  await answered;
}, 60_000);
