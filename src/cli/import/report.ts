import type { Terminal } from '../terminal.ts';
import { terminalText } from '../terminal-text.ts';
import { showProgress } from './progress.ts';
import { outcomes, type ImportResult, type Outcome } from './result.ts';

const MANY = 10;

/** Tells the user what becomes of the files, as it happens. */
export interface Report {
  add(result: ImportResult): void;
  /** Prints the summary, if anything was done, and answers how many files were refused. */
  end(): number;
}

/**
 * A line for each file: refusals on stderr, the others on stdout. Over ten files in a terminal have a
 * bar, and then only refusals a line, unless stdout goes elsewhere.
 */
export function startReport(total: number, stdout: Terminal, stderr: Terminal): Report {
  const bar = total > MANY && stderr.isTTY ? showProgress(total, stderr) : null;
  const complain = (line: string) => (bar ? bar.print(line) : stderr.write(`${line}\n`));
  const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  return {
    add(result) {
      counts[result.outcome]++;
      if (result.outcome === 'refused') complain(lineOf(result));
      else if (!bar || !stdout.isTTY) stdout.write(`${lineOf(result)}\n`);
      bar?.advance();
    },
    end() {
      bar?.end();
      if (outcomes.some((outcome) => counts[outcome] > 0)) stdout.write(`${summaryOf(counts)}\n`);
      return counts.refused;
    },
  };
}

function summaryOf(counts: Record<Outcome, number>): string {
  return outcomes.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ');
}

function lineOf(result: ImportResult): string {
  const file = terminalText(result.file);
  if (result.outcome === 'refused') return `${file}:${result.line}: ${terminalText(result.reason)}`;
  const path = terminalText(result.path ?? '(taken down)');
  return `${result.outcome.padEnd(9)} ${path}   ${file}`;
}
