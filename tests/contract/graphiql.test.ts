import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

describeInBrowser('GraphiQL', () => {
  const database = testDatabase('newsroom');
  const server = testServer(database);
  const browser = testBrowser();
  const requested: string[] = [];
  const complaints: string[] = [];
  let page: Page;
  let policy: string | undefined;

  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const response = await page.goto(`${server().url}/graphql`);
    policy = response?.headers()['content-security-policy'];
  });

  const tabs = () => page.getByRole('tab').allInnerTexts();

  async function variables(): Promise<unknown> {
    const text = await page.getByLabel('Variables').locator('.view-lines').first().innerText();
    return JSON.parse(text.replaceAll('\u00a0', ' '));
  }

  async function open(tab: string): Promise<void> {
    await page.getByRole('tab', { name: tab }).click();
    // GraphiQL looks only after a moment which operation it now has.
    await page.waitForTimeout(500);
  }

  /** Answers with what came, once it is shown. */
  async function run(): Promise<unknown> {
    const response = page.waitForResponse((each) => each.request().method() === 'POST');
    await page.getByRole('button', { name: 'Execute query' }).click();
    const answer: unknown = await (await response).json();
    await page.getByLabel('Result Window').getByText('"data"').waitFor();
    return answer;
  }

  it('opens with what clients ask, then with what editors do', async () => {
    await page.getByRole('tab').first().waitFor();
    const queries = ['ArticlePage', 'SectionFront', 'ResolvePath'];
    expect(await tabs()).toEqual([...queries, ...(await tabs()).slice(queries.length)]);
    expect((await tabs()).length).toBeGreaterThan(queries.length);
  });

  it.each([
    ['ArticlePage', 'slug', { article: { breadcrumbs: [{ name: 'Home' }, {}, {}, {}] } }],
    ['SectionFront', 'path', { section: { name: 'World' } }],
    ['ResolvePath', 'path', { resolve: { __typename: 'Redirect' } }],
  ])('%s is filled in and runs as it stands', async (tab, variable, data) => {
    await open(tab);
    expect(await variables()).toHaveProperty(variable);
    const answer = await run();
    expect(answer).toMatchObject({ data });
    expect(answer).not.toHaveProperty('errors');
  });

  it('shows the same tabs at the next visit', async () => {
    const before = await tabs();
    await page.reload();
    await page.getByRole('tab').first().waitFor();
    expect(await tabs()).toEqual(before);
  });

  it('asks no other server for anything', () => {
    const foreign = requested.filter((url) => !/^(data|blob):/.test(url) && !isOurs(url));
    expect(foreign).toEqual([]);
  });

  const isOurs = (url: string) => new URL(url).origin === server().url;

  it('has nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });

  it('runs no script but its own', async () => {
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^;]*';/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const injected = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      return document.title;
    });
    expect(injected).not.toBe('injected');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
  });
});
