import { cpus, totalmem } from 'node:os';
import { connections } from './measure.ts';
import type { Options } from './options.ts';
import { figure, median, type Result } from './result.ts';
import { shapes, type Shape } from './shapes.ts';

/** The results as Markdown; ratios are to the contestant whose name begins with `PostGraphile`. */
export function markdown(results: readonly Result[], options: Options): string {
  const base = results.find(({ name }) => name.startsWith('PostGraphile'));
  return [
    `# ${options.size.toLocaleString('en')} articles, ${new Date().toISOString().slice(0, 10)}`,
    `${machine()}. ${connections} connections; medians of ${options.rounds} rounds of ${options.seconds} s.`,
    '## Requests per second, and how many times PostGraphile’s',
    table(results, (result, shape) => {
      const rate = figure(result, shape, 'rate');
      return `${whole(rate)}${ratio(rate, base && figure(base, shape, 'rate'))}`;
    }),
    '## CPU milliseconds of the server for each request',
    table(results, (result, shape) => {
      const cpu = figure(result, shape, 'cpu');
      return `${small(cpu)}${ratio(cpu, base && figure(base, shape, 'cpu'))}`;
    }),
    '## Latency in milliseconds: half are faster, 99 of 100 are faster',
    table(results, (result, shape) =>
      (['p50', 'p99'] as const).map((of) => small(figure(result, shape, of))).join(', '),
    ),
    '## SQL statements for each request',
    table(
      results.filter(({ statements }) => statements),
      (result, shape) => `${result.statements!.get(shape) ?? ''}`,
    ),
    '## Memory (RSS, MiB) after each shape; seconds to the first answer',
    table(
      results,
      (result, shape) => whole(figure(result, shape, 'rss') / 1024 / 1024),
      (result) => small(median(result.started) / 1000),
    ),
  ].join('\n\n');
}

export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${cpu?.model.trim() || 'CPU'}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}

function table(
  results: readonly Result[],
  cell: (result: Result, shape: Shape) => string,
  last?: (result: Result) => string,
): string {
  const head = ['', ...shapes, ...(last ? ['start'] : [])];
  const rows = results.map((result) => [
    result.name,
    ...shapes.map((shape) => cell(result, shape)),
    ...(last ? [last(result)] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function ratio(value: number, base: number | undefined): string {
  return base ? ` (${small(value / base)} ×)` : '';
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function small(value: number): string {
  return value >= 100 ? whole(value) : value.toPrecision(value < 1 ? 2 : 3);
}
