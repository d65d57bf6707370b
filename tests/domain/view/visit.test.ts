import { expect, it } from '@jest/globals';
import { isReader } from '../../../src/domain/view/visit.ts';
import { firefox } from './visits.ts';

it.each([
  ['a browser', {}, true],
  ['an app that names itself', { userAgent: 'Gazette/4.1 (Android 16)' }, true],
  ["a newsroom's own app", { userAgent: 'Daily News/4.1 (iPhone; iOS 20.0)' }, true],
  ['what gathers news', { userAgent: 'Googlebot-News' }, false],
  ['a search engine', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, false],
  ['a preview for a chat', { userAgent: 'facebookexternalhit/1.1' }, false],
  ['a script', { userAgent: 'curl/8.5.0' }, false],
  ['nobody', { userAgent: '' }, false],
  ['a browser that fetches ahead', { prefetch: true }, false],
])('%s is a reader or is not', (_who, visit, expected) => {
  expect(isReader({ ...firefox, ...visit })).toBe(expected);
});
