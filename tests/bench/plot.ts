import { figure, type Result } from './result.ts';
import { shapes } from './shapes.ts';

const row = 18;
const left = 300;
const width = 900;

/** Requests per second as bars on a logarithmic scale, a group for each shape. */
export function plot(results: readonly Result[]): string {
  const group = results.length * row + 40;
  const height = shapes.length * group + 20;
  const most = Math.max(
    ...results.flatMap((result) => shapes.map((shape) => figure(result, shape, 'rate'))),
  );
  const scale = (rate: number) =>
    (Math.log10(Math.max(rate, 1)) / Math.log10(most)) * (width - left - 90);
  const groups = shapes.map((shape, index) => {
    const top = index * group + 30;
    const bars = results.map((result, at) => {
      const rate = figure(result, shape, 'rate');
      return bar(result.name, rate, scale(rate), top + 8 + at * row);
    });
    return `<text x="10" y="${top}" class="shape">${shape}: requests per second</text>${bars.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Requests per second of each contestant">
<style>text{font:13px system-ui,sans-serif;fill:#333}.shape{font-weight:600}rect{fill:#9aa7b5}.own{fill:#b3261e}</style>
<rect width="${width}" height="${height}" style="fill:#fff"/>
${groups.join('\n')}
</svg>
`;
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
