import { readFile } from 'node:fs/promises';

/** The sample page. */
export const spyAgency = await readFile(
  new URL('../domain/capture/fixtures/trump-spy-agency.txt', import.meta.url),
  'utf8',
);

/** Pages as they come, by file name. */
export const goodCaptures: Record<string, string> = {
  '1-windows.txt': '\uFEFFHarbour reopens\n\n• PORTS\n\nShips are back.\n'.replaceAll('\n', '\r\n'),
  '2-nested.txt': `Vote in Bern

  1. HOME
  2. WORLD
  3. EUROPE
  4. Vote in Bern
  • Last update: 2025-10-12
Vote in Bern

The ballots are counted.
`,
  '3-authors.txt': `Two heads are better

Than one.

Author: Ada Lovelace, Grace Hopper and Alan Turing

Share
`,
  '4-thousands.txt': 'Read by thousands\n\n• 12,431 Views\n\nA paragraph.\n',
  '5-rounded.txt': 'Read by about as many\n\n• 1.2K Views\n\nA paragraph.\n',
  '6-no-bullets.txt': 'Nothing but words\n\nA paragraph.\n\nAnother.\n',
  '7-markup.txt':
    'Markup <b>stays</b> text\n\n<script>alert(1)</script>\n\n*No* [link](http://x).\n',
  'sub/spy.txt': spyAgency,
};

/** What is no page, by file name, and what is said of it. */
export const badCaptures: Record<string, { content: string | Buffer; said: string }> = {
  'bad/binary.txt': {
    content: Buffer.from([0x89, 0x50, 0x0a, 0xff, 0]),
    said: '1: The line is not UTF-8 text',
  },
  'bad/empty.txt': { content: '', said: '1: It is empty' },
  'bad/headline-only.txt': {
    content: '\nOnly a headline\n',
    said: '2: There is no body; at least one paragraph must follow the headline.',
  },
  'bad/large.txt': {
    content: 'a'.repeat(1024 * 1024 + 1),
    said: '1: It is over 1 MiB, the most that a page may have',
  },
  'bad/views.txt': {
    content: 'A headline\n\n• \x1B[2Jmany Views\n\nA paragraph.\n',
    said: '3: The views "[2Jmany Views" can\'t be read; they must be like "618 Views", "12,431 Views" or "1.2K Views".',
  },
};
