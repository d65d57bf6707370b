import { expect, test } from '@jest/globals';
import { ogLocale } from '../../src/reader/open-graph.ts';

test.each([
  ['en-GB', 'en_GB'],
  ['sv', 'sv_SE'],
  ['zh-Hant', 'zh_TW'],
  ['sr-Latn-RS', 'sr_RS'],
  ['tlh', null],
  ['en-a', null],
])('the locale of %s is %s', (language, locale) => {
  expect(ogLocale(language)).toBe(locale);
});
