/** Where lines end up; when the process ends it writes by itself what it has. */
interface Destination {
  write(text: string): unknown;
}

/** Letters that are written together, and milliseconds that a line waits for others. */
const enough = 32_768;
const patience = 50;

/**
 * Writes many lines together, and all when the process ends: each by itself takes longer than what it tells
 * of. The destination could wait too, but looks at all that waits with every line.
 */
export function gatheredLines(destination: Destination): { write(line: string): void } {
  let waiting = '';
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting !== '') destination.write(waiting);
    waiting = '';
  };
  // Before the destination's own ear, which ends it.
  process.prependListener('beforeExit', flush);
  process.prependListener('exit', flush);
  return {
    write(line) {
      waiting += line;
      if (waiting.length >= enough) flush();
      else timer ??= setTimeout(flush, patience).unref();
    },
  };
}
