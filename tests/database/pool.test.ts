import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { faultOf } from '../../src/database/fault.ts';
import { openPool } from '../../src/database/pool.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';

describeOnCluster('a pool whose server is killed', (cluster) => {
  let pool: Pool;
  beforeEach(() => void (pool = openPool(cluster().url())));
  afterEach(async () => {
    await pool.end();
    await cluster().start();
  });
  const kill = () => cluster().stop('immediate');

  // An error event that nobody hears would end the process.
  it('fails what a connection that was taken is doing, and no more', async () => {
    const client = await pool.connect();
    const failed = client.query('SELECT pg_sleep(20)').catch((error: unknown) => error);
    await kill();
    const error = await failed;
    client.release(true);
    expect(faultOf(error)).toBe('away');
  });

  it('fails nothing while a connection is taken and does nothing', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await kill();
    await ended;
    client.release(true);
  });

  it('fails nothing while a connection waits', async () => {
    await pool.query('SELECT 1');
    await kill();
    while (pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
