let waiting: (() => void)[] = [];

/**
 * Has an answer written when all that came at the same time has been read. Written one by one, each wakes a
 * client that has fallen asleep meanwhile, which takes longer than all else.
 */
export function writtenTogether(write: () => void): void {
  waiting.push(write);
  if (waiting.length === 1) setImmediate(writeAll);
}

function writeAll(): void {
  const all = waiting;
  waiting = [];
  for (const write of all) write();
}
