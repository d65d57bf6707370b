import { expect, it } from '@jest/globals';
import { requestIdOf } from '../../src/telemetry/request-id.ts';

const idOf = (given: string) => requestIdOf(new Headers({ 'x-request-id': given }));

it.each(['a', '0f9d-11', 'Root=1-67891233-abcdef01;'.slice(0, -1), 'x'.repeat(128)])(
  '%s is taken over',
  (given) => {
    expect(idOf(given)).toBe(given);
  },
);

it.each(['', 'two words', 'a"b', '{"a":1}', 'ü', 'x'.repeat(129), 'a,b'])(
  '%p is replaced by a new one',
  (given) => {
    expect(idOf(given)).toMatch(/^[\da-f-]{36}$/);
  },
);

it('differs from request to request', () => {
  expect(requestIdOf(new Headers())).not.toBe(requestIdOf(new Headers()));
});
