import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collectImageIds, parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { renderHtml } from '../../../src/domain/body/render-html.ts';
import { renderText } from '../../../src/domain/body/render-text.ts';
import { anyMarkdown, wordyMarkdown } from './markdown-arbitrary.ts';
import { readStrictHtml } from './strict-html.ts';

const image = { alt: 'a"b', caption: null, credit: '<c>', width: 3, height: 2 };
const resolveImage = (id: string) => ({ ...image, url: `/images/${encodeURIComponent(id)}` });

describe('whatever the Markdown', () => {
  test('its HTML has only tags we know, and URLs that run nothing', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const html = renderHtml(parseMarkdown(markdown), { resolveImage });
        for (const { attributes } of readStrictHtml(html)) {
          expect(attributes['href'] ?? '/').toMatch(
            /^(?:https?:\/\/|mailto:|tel:|[^:]*([/?#]|$))/i,
          );
          expect(attributes['href'] ?? '').not.toMatch(/^\s*javascript:|^\/\/|\\/i);
        }
        expect(html).not.toMatch(/<script|<[^>]* on\w+=/i);
      }),
      { numRuns: 1000 },
    );
  });

  test('its elements survive JSON and all that XML forbids is gone', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const elements = parseMarkdown(markdown);
        expect(JSON.parse(JSON.stringify(elements))).toStrictEqual(elements);
        expect(renderText(elements)).not.toMatch(
          // eslint-disable-next-line no-control-regex
          /[\x00-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Cs}/u,
        );
        expect(collectImageIds(elements).every((id) => id === 'k1')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('none of its words is lost, and they keep their order', () => {
    fc.assert(
      fc.property(wordyMarkdown, ({ markdown, words }) => {
        let rest = renderText(parseMarkdown(markdown));
        for (const word of words) {
          expect(rest).toContain(word);
          rest = rest.slice(rest.indexOf(word) + word.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
