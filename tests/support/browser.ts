import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isWanted = existsSync(executablePath) || process.env['REQUIRE_BROWSER'] === '1';

/** For tests in a real browser: skipped where there is none, unless REQUIRE_BROWSER=1. */
export const describeInBrowser = isWanted ? describe : describe.skip;

/** Nothing that the browser would do by itself, so that every request is the page's. */
const args = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/** A Chromium of the test file's own; to be called inside `describeInBrowser`. */
export function testBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => browser?.close());
  return () => browser!;
}
