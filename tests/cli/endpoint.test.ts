import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/command.ts';
import { endpointOf } from '../../src/cli/endpoint.ts';

describe('the endpoint of', () => {
  test.each([
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/graphql', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/graphql/', 'http://localhost:4000/graphql'],
    ['https://news.example.org', 'https://news.example.org/graphql'],
    ['https://example.org/news', 'https://example.org/news/graphql'],
    ['https://example.org/?a=b#c', 'https://example.org/graphql'],
    ['http://[::1]:4000', 'http://[::1]:4000/graphql'],
  ])('%s', (address, endpoint) => {
    expect(endpointOf(address)).toBe(endpoint);
  });

  test.each([
    '',
    'localhost:4000',
    'example.org',
    'ftp://example.org',
    'http://me:secret@localhost',
  ])('is not: %s', (address) => {
    expect(() => endpointOf(address)).toThrow(UsageError);
  });
});
