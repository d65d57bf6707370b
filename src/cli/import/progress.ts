import { MultiBar } from 'cli-progress';
import type { Terminal } from '../terminal.ts';

const FORMAT = '[{bar}] {value}/{total} files | {rate}/s | ETA {eta_formatted}';

/** A bar at the bottom of a terminal that stays under the lines printed meanwhile. */
export interface Progress {
  /** Prints a line above the bar. */
  print(line: string): void;
  advance(): void;
  /** Removes the bar, and leaves the lines. */
  end(): void;
}

export function showProgress(total: number, terminal: Terminal): Progress {
  const bars = new MultiBar({
    format: FORMAT,
    stream: terminal,
    barsize: 30,
    etaBuffer: 50,
    linewrap: true, // in cli-progress: leave it to the terminal, so that long lines are seen whole
    clearOnComplete: true,
  });
  const bar = bars.create(total, 0, { rate: '–' });
  const started = performance.now();
  let done = 0;
  return {
    print: (line) => bars.log(`${line}\n`),
    advance() {
      const seconds = (performance.now() - started) / 1000;
      bar.update(++done, { rate: (done / seconds).toFixed(1) });
    },
    end() {
      bars.update(); // prints the lines not yet printed
      bars.stop();
    },
  };
}
