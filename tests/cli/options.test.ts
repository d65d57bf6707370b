import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/command.ts';
import { importOptions } from '../../src/cli/import/options.ts';

const options = (args: string[], env = {}) => importOptions(args, env);

describe('the options of an import', () => {
  test('have defaults', () => {
    expect(options(['a.txt', 'b'])).toEqual({
      paths: ['a.txt', 'b'],
      endpoint: 'http://localhost:4000/graphql',
      token: undefined,
      capturedAt: null,
      section: 'news',
    });
  });

  test.each([
    [['a', '--url', 'http://x'], { endpoint: 'http://x/graphql' }],
    [['--url=http://x/graphql', 'a'], { endpoint: 'http://x/graphql' }],
    [['a', '--token', 's3cret'], { token: 's3cret' }],
    [['a', '--section', 'world/europe'], { section: 'world/europe' }],
    [['a', '--section', '/world/europe/'], { section: 'world/europe' }],
    [['--', '-a.txt', '--help'], { paths: ['-a.txt', '--help'] }],
    [['a', '--captured-at', '2026-03-01T09:30Z'], { capturedAt: new Date('2026-03-01T09:30Z') }],
  ])('%j', (args, expected) => {
    expect(options(args)).toMatchObject(expected);
  });

  test.each([
    [{ MASTHEAD_URL: 'http://x' }, { endpoint: 'http://x/graphql' }],
    [{ MASTHEAD_URL: '' }, { endpoint: 'http://localhost:4000/graphql' }],
    [{ MASTHEAD_TOKEN: 'mine', ADMIN_TOKEN: 'admin' }, { token: 'mine' }],
    [{ MASTHEAD_TOKEN: '', ADMIN_TOKEN: 'admin' }, { token: 'admin' }],
  ])('by the environment %j', (env, expected) => {
    expect(options(['a'], env)).toMatchObject(expected);
  });

  test('are those of the command line before the environment', () => {
    const env = { MASTHEAD_URL: 'http://x', MASTHEAD_TOKEN: 'x' };
    expect(options(['a', '--url', 'http://y', '--token', 'y'], env)).toMatchObject({
      endpoint: 'http://y/graphql',
      token: 'y',
    });
  });

  test.each([[['--help']], [['-h']], [['a', '--help']]])('ask for help: %j', (args) => {
    expect(options(args)).toBeNull();
  });
});

describe('not options of an import, and why', () => {
  test.each([
    [[], 'Give at least one FILE'],
    [['--token', 'x'], 'Give at least one FILE'],
    [['a', '--colour'], "Unknown option '--colour'"],
    [['a', '-x'], "Unknown option '-x'"],
    [['a', '--url'], "Option '--url <value>' argument missing"],
    [['a', '--token', '--section', 'x'], "Option '--token' argument is ambiguous"],
    [['a', '--help=yes'], "Option '-h, --help' does not take an argument"],
    [
      ['a', '--url', 'nowhere'],
      '"nowhere" is no server address: give one like http://localhost:4000',
    ],
    [['a', '--token', 'a b'], 'The token has characters that no token has, such as spaces'],
    [['a', '--token', 'é'], 'The token has characters that no token has, such as spaces'],
  ])('%j', (args, message) => {
    expect(() => options(args)).toThrow(new UsageError(message));
  });
});
