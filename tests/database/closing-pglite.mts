/** Closes an embedded database while reads of it wait, and says how many came to an end. */
import { pgliteStore } from '../../src/database/pglite.ts';

const { adapter, close } = await pgliteStore({});
const connection = await adapter.connect();
const read = () =>
  connection.queryRaw({ sql: 'SELECT count(*) FROM pg_class', args: [], argTypes: [] });
const before = Array.from({ length: 20 }, read);
const closed = close();
const after = Array.from({ length: 5 }, read);
const { length } = await Promise.allSettled([...before, ...after]);
await closed;
console.log(length);
