import { cpus, totalmem } from 'node:os';
import { connections, type Measured } from './measure.ts';
import type { Options } from './options.ts';
import { figure, loadedShapes, mebibytes, median, times, type Result } from './result.ts';
import { isReady, type AnyShape, type Shape } from './shapes.ts';
import { table, type Column } from './table.ts';

/** The results as Markdown: what is read beside PostGraphile, what lies ready beside limit C. */
export function markdown(results: readonly Result[], options: Options): string {
  const shapes = loadedShapes(results);
  return [
    `# ${options.size.toLocaleString('en')} articles, ${new Date().toISOString().slice(0, 10)}`,
    `${machine()}. ${connections} connections; medians of ${options.rounds} rounds of ${options.seconds} s.`,
    ...beside(
      results.find(({ word }) => word === 'postgraphile'),
      'PostGraphile’s',
      results,
      shapes.filter((shape) => !isReady(shape)),
    ),
    ...statements(results, shapes),
    ...beside(
      results.find(({ word }) => word === 'constant'),
      'limit C’s',
      results,
      shapes.filter(isReady),
    ),
    '## Memory (RSS): at most, and after each shape; seconds to the first answer',
    table(results, [
      { head: 'at most', cell: ({ peak }) => mebibytes(Math.max(...peak)) },
      ...shapes.map((shape) => column(shape, (result) => mebibytes(figure(result, shape, 'rss')))),
      { head: 'start', cell: ({ started }) => small(median(started) / 1000) },
    ]),
  ].join('\n\n');
}

/** All that was measured of some shapes, with the ratio to one contestant. */
function beside(
  base: Result | undefined,
  whose: string,
  all: readonly Result[],
  shapes: readonly AnyShape[],
): string[] {
  if (shapes.length === 0) return [];
  const results = all.filter((result) => shapes.some((shape) => result.shapes.has(shape)));
  const columns = (cell: (result: Result, shape: AnyShape) => string) =>
    shapes.map((shape) => column(shape, (result) => cell(result, shape)));
  const compared = (of: keyof Measured, text: (value: number) => string) =>
    columns((result, shape) => {
      const ratio = base?.shapes.has(shape) ? ` (${small(times(result, base, shape, of))} ×)` : '';
      return text(figure(result, shape, of)) + ratio;
    });
  const title = base ? `, and how many times ${whose}` : '';
  return [
    `## Requests per second${title}`,
    table(results, compared('rate', whole)),
    `## CPU milliseconds of the server for each request${title}`,
    table(results, compared('cpu', small)),
    '## Latency in milliseconds: half are faster, 99 of 100 are faster',
    table(
      results,
      columns((result, shape) =>
        (['p50', 'p99'] as const).map((of) => small(figure(result, shape, of))).join(', '),
      ),
    ),
  ];
}

function statements(all: readonly Result[], shapes: readonly AnyShape[]): string[] {
  const results = all.filter((result) => result.statements !== null);
  const counted = shapes.filter((shape): shape is Shape => !isReady(shape));
  if (results.length === 0 || counted.length === 0) return [];
  const columns = counted.map((shape) =>
    column(shape, (result) => `${result.statements!.get(shape) ?? ''}`),
  );
  return ['## SQL statements for each request', table(results, columns)];
}

/** Empty where a contestant takes no part. */
function column(shape: AnyShape, cell: (result: Result) => string): Column {
  return { head: shape, cell: (result) => (result.shapes.has(shape) ? cell(result) : '') };
}

export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${cpu?.model.trim() || 'CPU'}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function small(value: number): string {
  return value >= 100 ? whole(value) : value.toPrecision(value < 1 ? 2 : 3);
}
