import { expect, it } from '@jest/globals';
import { faultOf } from '../../src/database/fault.ts';
import { openPool } from '../../src/database/pool.ts';
import { freePort } from '../support/free-port.ts';

it('knows by an error of a socket that the database is away', async () => {
  const pool = openPool(`postgresql://nobody@127.0.0.1:${await freePort()}/none`);
  const error = await pool.query('SELECT 1').catch((failed: unknown) => failed);
  await pool.end();
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  expect(faultOf(error)).toBe('away');
});

it('knows nothing of what is no error', () => {
  expect(faultOf('Connection terminated')).toBeNull();
});
