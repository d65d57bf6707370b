import { PrismaClient } from './generated/client.ts';
import type { Adapter } from './store.ts';

/** A client that tells of its statements to whoever wants to know. */
export function prismaOver(adapter: Adapter) {
  return new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
}
