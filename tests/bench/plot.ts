import { figure, loadedShapes, type Result } from './result.ts';
import type { AnyShape } from './shapes.ts';

const row = 18;
const left = 260;
const width = 900;
/** Beside the longest bar there is room for its figure. */
const longest = width - left - 90;

/** Requests per second as bars on a logarithmic scale from 1 on, a group for each shape. */
export function plot(results: readonly Result[]): string {
  const groups = loadedShapes(results).map((shape) => ({
    shape,
    results: results.filter((result) => result.shapes.has(shape)),
  }));
  const rates = groups.flatMap((each) => each.results.map((it) => figure(it, each.shape, 'rate')));
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(...rates))));
  const scale = (rate: number) => (Math.log10(Math.max(rate, 1)) / powers) * longest;
  let top = 30;
  const drawn = groups.map((group) => {
    const text = groupOf(group.shape, group.results, top, powers, scale);
    top += group.results.length * row + 62;
    return text;
  });
  const height = top - 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Requests per second of each contestant">
<style>text{font:13px system-ui,sans-serif;fill:#333}.shape{font-weight:600}.tick{font-size:11px;fill:#777}line{stroke:#ddd}rect{fill:#9aa7b5}.own{fill:#b3261e}</style>
<rect width="${width}" height="${height}" style="fill:#fff"/>
${drawn.join('\n')}
</svg>
`;
}

function groupOf(
  shape: AnyShape,
  results: readonly Result[],
  top: number,
  powers: number,
  scale: (rate: number) => number,
): string {
  const bars = results.map((result, at) => {
    const rate = figure(result, shape, 'rate');
    return bar(result.name, rate, scale(rate), top + 8 + at * row);
  });
  const ticks = Array.from({ length: powers + 1 }, (_, power) =>
    tick(10 ** power, left + scale(10 ** power), top + 6, top + 8 + results.length * row),
  );
  const title = `<text x="10" y="${top}" class="shape">${shape}: requests per second</text>`;
  return [title, ...ticks, ...bars].join('');
}

function tick(rate: number, x: number, from: number, to: number): string {
  const at = x.toFixed(1);
  return (
    `<line x1="${at}" y1="${from}" x2="${at}" y2="${to}"/>` +
    `<text x="${at}" y="${to + 12}" text-anchor="middle" class="tick">${rate.toLocaleString('en')}</text>`
  );
}

function bar(name: string, rate: number, length: number, y: number): string {
  const own = name.startsWith('Masthead') ? ' class="own"' : '';
  return (
    `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${escaped(name)}</text>` +
    `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${row - 4}"${own}/>` +
    `<text x="${(left + length + 6).toFixed(1)}" y="${y + 12}">${Math.round(rate).toLocaleString('en')}</text>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
