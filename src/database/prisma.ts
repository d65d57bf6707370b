import { PrismaClient } from './generated/client.ts';
import type { Adapter } from './store.ts';
import { readStraight } from './straight-reads.ts';

/** A client that tells of its statements to whoever wants to know. */
export function prismaOver(adapter: Adapter) {
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  readStraight(prisma, adapter);
  return prisma;
}
