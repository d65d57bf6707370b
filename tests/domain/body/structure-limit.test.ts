import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { renderHtml } from '../../../src/domain/body/render-html.ts';
import { renderText } from '../../../src/domain/body/render-text.ts';
import { limitStructure } from '../../../src/domain/body/structure-limit.ts';

const MANY = 10_000;

describe('ten thousand, read without losing patience', () => {
  test.each([
    ['quotes', '>'.repeat(MANY) + 'word'],
    ['quotes on two lines', `${'> '.repeat(MANY)}word\n${'> '.repeat(MANY)}b`],
    ['underlined quotes', `${'a\n=\n'.repeat(500)}${'>'.repeat(MANY)}word\n${'>'.repeat(MANY)}=`],
    ['bullets', '- '.repeat(MANY) + 'word'],
    ['stars and spaces', '* '.repeat(MANY) + 'word'],
    ['numbers', '1. '.repeat(MANY) + 'word'],
    ['quotes and bullets', '> - '.repeat(MANY) + 'word'],
    ['deeper and deeper lists', Array.from({ length: 300 }, indentedItem).join('\n') + ' word'],
    ['stars', '*'.repeat(MANY) + 'word'],
    ['stars on both sides', `${'*'.repeat(MANY)}word${'*'.repeat(MANY)}`],
    ['emphases opened', '*a **b '.repeat(MANY) + 'word'],
    ['emphases opened and closed', `${'*a **b '.repeat(MANY)}word${' c*'.repeat(MANY)}`],
    ['brackets', '['.repeat(MANY) + 'word'],
    ['brackets on both sides', `${'['.repeat(MANY)}word${']'.repeat(MANY)}`],
    ['links in links', `${'['.repeat(MANY)}word${'](b)'.repeat(MANY)}`],
    ['images in images', `${'!['.repeat(MANY)}word${'](b)'.repeat(MANY)}`],
    ['links never closed', '[a]('.repeat(MANY) + 'word'],
    ['comments never closed', 'a <!--'.repeat(MANY) + ' word'],
    ['underlined headings', 'a\n=\n'.repeat(MANY) + 'word'],
  ])('%s', (_, markdown) => {
    const start = process.cpuUsage();
    const elements = parseMarkdown(markdown);
    expect(renderText(elements)).toContain('word');
    expect(renderHtml(elements, { resolveImage: () => null })).toContain('word');
    // Milliseconds of the processor, not of the clock. Without limits these take minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });

  test('nothing is nested deeper than two dozen levels', () => {
    const list = Array.from({ length: 300 }, indentedItem).join('\n');
    for (const markdown of [list, '- '.repeat(300) + 'a', '> - '.repeat(300) + 'a']) {
      const html = renderHtml(parseMarkdown(markdown), { resolveImage: () => null });
      expect(html.match(/<ul>/g)?.length ?? 0).toBeLessThanOrEqual(24);
    }
  });

  function indentedItem(_: unknown, depth: number): string {
    return `${'  '.repeat(depth)}- a`;
  }
});

describe('where nothing is absurd, nothing is changed', () => {
  test.each([
    ['a deep list', '- '.repeat(20) + 'a'],
    ['a long rule', '- '.repeat(200)],
    ['a long rule in a quote', '> ' + '* '.repeat(200)],
    ['a long underline', 'a\n' + '='.repeat(200)],
  ])('%s', (_, markdown) => {
    expect(limitStructure(markdown)).toBe(markdown);
  });

  test('code keeps what looks like a hundred quotes', () => {
    const code = '> '.repeat(100) + 'a';
    expect(parseMarkdown('```\n' + code + '\n```')).toEqual([
      { type: 'code', text: code, language: null },
    ]);
  });

  test('a paragraph with a hundred links has them all', () => {
    const html = renderHtml(parseMarkdown('[**a**](/b) '.repeat(100)), {
      resolveImage: () => null,
    });
    expect(html.match(/<a href="\/b"><strong>a<\/strong><\/a>/g)).toHaveLength(100);
  });
});
