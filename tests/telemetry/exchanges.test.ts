import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Exchange } from '../../src/telemetry/exchange.ts';
import { Exchanges } from '../../src/telemetry/exchanges.ts';

const operation = { name: null, type: 'query' as const, hash: '', milliseconds: 1, errors: 0 };

it('what goes on after the answer is noted of no request, but told to who watches all', async () => {
  const exchanges = new Exchanges();
  const told: string[] = [];
  let noted: Exchange | undefined;
  exchanges.observe({
    answered: (exchange) => void (noted = exchange),
    statement: ({ sql }) => void told.push(sql),
  });
  const request = new Request('http://localhost/export');
  const work = (when: string) => {
    exchanges.stated(when, 1);
    exchanges.operated({ ...operation, started: 0 }, request);
  };
  let goesOn: Promise<void> | undefined;
  const serve = () => {
    work('before');
    // As a stream does, for days.
    goesOn = delay(20).then(() => work('after'));
    return Promise.resolve(new Response());
  };
  await exchanges.handle(request, () => exchanges.within(request, serve));
  await goesOn;
  expect(told).toEqual(['before', 'after']);
  expect(noted!.statements.map(({ sql }) => sql)).toEqual(['before']);
  expect(noted!.operations).toHaveLength(1);
});
