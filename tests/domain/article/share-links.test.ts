import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shareLinks } from '../../../src/domain/article/share-links.ts';

const article = { url: 'https://news.example/a?b=1&c=2#d', headline: 'Q&A: 50% + 1 #win 😀' };
const url = 'https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c%3D2%23d';
const headline = 'Q%26A%3A%2050%25%20%2B%201%20%23win%20%F0%9F%98%80';

test('one for each network', () => {
  expect(shareLinks(article)).toEqual([
    { network: 'EMAIL', label: 'Email', url: `mailto:?subject=${headline}&body=${url}` },
    {
      network: 'FACEBOOK',
      label: 'Facebook',
      url: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    },
    { network: 'X', label: 'X', url: `https://x.com/intent/post?text=${headline}&url=${url}` },
    {
      network: 'BLUESKY',
      label: 'Bluesky',
      url: `https://bsky.app/intent/compose?text=${headline}%20${url}`,
    },
    {
      network: 'LINKEDIN',
      label: 'LinkedIn',
      url: `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
    },
    { network: 'WHATSAPP', label: 'WhatsApp', url: `https://wa.me/?text=${headline}%20${url}` },
  ]);
});

describe('a headline', () => {
  const emailOf = (text: string) =>
    shareLinks({ url: 'https://n.example/', headline: text })[0]!.url;

  test.each([
    ['with quotes', `"It's"`, '%22It%27s%22'],
    ['in Japanese', '東京', '%E6%9D%B1%E4%BA%AC'],
    ['with a line break adds no mail header', 'Rain\r\nBcc: eve', 'Rain%20Bcc%3A%20eve'],
    ['with half an emoji', 'Rain \uD83D', 'Rain%20%EF%BF%BD'],
  ])('%s', (_, text, encoded) => {
    expect(emailOf(text)).toContain(`?subject=${encoded}&body=`);
  });
});

test('what a network decodes is what was shared', () => {
  const headlines = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(headlines, (text) => {
      const x = shareLinks({ ...article, headline: text })[2]!;
      const query = new URL(x.url).searchParams;
      expect([query.get('text'), query.get('url')]).toEqual([text, article.url]);
    }),
  );
});
