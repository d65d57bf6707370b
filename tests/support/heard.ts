import { expect } from '@jest/globals';
import { eventually } from './eventually.ts';
import type { TestServer } from './server.ts';

/** Resolves when a server knows of all that happened: what it answers from then on can be kept. */
export async function hasHeardAll({ readings }: Pick<TestServer, 'readings'>): Promise<void> {
  const read = async (name: string) => readings.find((its) => its.name === name)!.read();
  await eventually(async () => {
    expect([await read('event_hearing'), await read('event_lag')]).toEqual([1, 0]);
  });
}
