import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

const paths = [
  '/',
  '/world',
  '/business/energy/northern-grid-link-delayed',
  // Has a table.
  '/politics/no-majority-sundmark-election',
];
const examples = [390, 1280].flatMap((width) => paths.map((path) => [width, path] as const));

describeInBrowser('a page of the reader', () => {
  const database = testDatabase('newsroom');
  const server = testServer(database);
  const browser = testBrowser();

  it.each(examples)('fits into %d pixels, with all its pictures: %s', async (width, path) => {
    const page = await browser().newPage({ viewport: { width, height: 900 } });
    const complaints = listen(page);
    const response = await page.goto(server().url + path);
    expect(response?.status()).toBe(200);
    expect(await page.evaluate(look)).toEqual({ overflow: 0, scripts: 0, missing: [] });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('describes its story to search engines, and the security policy has nothing against it', async () => {
    const page = await browser().newPage();
    const complaints = listen(page);
    await page.goto(`${server().url}/business/energy/northern-grid-link-delayed`);
    const [headline, data] = await page.evaluate(described);
    expect(JSON.parse(data!)).toMatchObject({ '@graph': [{ headline }, {}] });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** Runs in the page: its headline, and what it says in JSON-LD. */
function described() {
  const texts = ['h1', 'script[type="application/ld+json"]'];
  return texts.map((selector) => document.querySelector(selector)?.textContent);
}

/** Runs in the page. */
async function look() {
  const images = [...document.images];
  const scripts = [...document.scripts];
  // They would wait until they come near.
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    overflow: scrollWidth - clientWidth,
    // Data for search engines is no script.
    scripts: scripts.filter(({ type }) => type !== 'application/ld+json').length,
    missing: images.filter((image) => image.naturalWidth === 0).map((image) => image.src),
  };
}
