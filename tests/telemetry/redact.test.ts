import { expect, it } from '@jest/globals';
import { newPreviewSecret } from '../../src/domain/preview/preview-token.ts';
import { newSecret } from '../../src/domain/token/token.ts';
import { redactor } from '../../src/telemetry/redact.ts';

const password = 'pass"word\\with*signs';
const redact = redactor([password]);

it.each([
  ['a token', newSecret(), 'masthead_…'],
  ['what opens a preview', `/preview/${newPreviewSecret('all')}/a`, '/preview/masthead_…/a'],
  ['a header', 'authorization: Bearer s3cret.x', 'authorization: Bearer …'],
  ['a JWT', 'token eyJhbGciOi.eyJzdWIi.c2ln end', 'token a JWT … end'],
  ['a password in a URL', 'to postgresql://ann:s3cret@db/news', 'to postgresql://ann:…@db/news'],
  ['a secret of the settings', `is ${password}.`, 'is ….'],
  ['the same in JSON', JSON.stringify({ is: password }), '{"is":"…"}'],
])('hides %s', (_what, text, shown) => {
  expect(redact(text)).toBe(shown);
});

it('leaves all else as it is', () => {
  const text = 'GET /world/a-story http://a.example:80/x masthead_test Bearers of news';
  expect(redact(text)).toBe(text);
});
