import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { adminToken, testServer } from '../support/server.ts';

/** What an editor does in GraphiQL, by mouse and keyboard alone. */
describeInBrowser('an editor in GraphiQL', () => {
  const database = testDatabase('newsroom');
  const server = testServer(database);
  const browser = testBrowser();
  let page: Page;

  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(`${server().url}/graphql`);
    await page.getByRole('tab').first().waitFor();
  });

  /** Puts text in place of what an editor pane holds. */
  async function fill(pane: string, text: string): Promise<void> {
    await page.getByText(pane, { exact: true }).click();
    await page.waitForTimeout(300);
    const editor = page.locator('.graphiql-editor-tool .monaco-editor').filter({ visible: true });
    await editor.first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
    // The editor closes the first bracket and quote by itself, behind what was put in.
    await page.keyboard.press('ControlOrMeta+Shift+End');
    await page.keyboard.press('Delete');
    // GraphiQL takes over what was typed only after a moment.
    await page.waitForTimeout(600);
  }

  async function run(tab: string, token: string, input: object): Promise<unknown> {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(500);
    await fill('Headers', JSON.stringify({ Authorization: `Bearer ${token}` }));
    await fill('Variables', JSON.stringify({ input }));
    const response = page.waitForResponse((each) => each.request().method() === 'POST');
    await page.getByRole('button', { name: 'Execute query' }).click();
    return (await response).json();
  }

  const story = { headline: 'A bridge reopens', section: 'politics', markdown: 'It **reopened**.' };

  async function tokenOf(role: string): Promise<string> {
    const mutation = `mutation { createToken(input: { name: "Test", role: ${role} }) {
      ... on TokenCreated { secret }
    } }`;
    const { data } = await send(server().url, mutation, {}, adminToken);
    return (data as { createToken: { secret: string } } | null)!.createToken.secret;
  }

  interface Changed {
    data: Record<string, { draft: { id: string; version: number; article: { path: string } } }>;
  }

  it('writes a story, publishes it, and sees it in the reader', async () => {
    const token = await tokenOf('EDITOR');
    const written = (await run('Write', token, { content: story })) as Changed;
    const { id, version } = written.data['createDraft']!.draft;
    const published = (await run('Publish', token, { id, expectedVersion: version })) as Changed;
    const { path } = published.data['publish']!.draft.article;
    expect(path).toBe('/politics/a-bridge-reopens');
    const reader = await browser().newPage();
    await reader.goto(`${server().url}${path}`);
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe('A bridge reopens');
    expect(await reader.locator('.body').innerHTML()).toBe('<p>It <strong>reopened</strong>.</p>');
  });

  it('as a contributor is refused at publish, with a sentence that says why', async () => {
    const token = await tokenOf('CONTRIBUTOR');
    const written = (await run('Write', token, { content: story })) as Changed;
    const { id, version } = written.data['createDraft']!.draft;
    const refused = await run('Publish', token, { id, expectedVersion: version });
    expect(refused).toMatchObject({
      errors: [
        {
          message:
            'The role CONTRIBUTOR may not do publish on a draft that is WRITING: ask an editor',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
    await page.getByText('ask an editor').first().waitFor();
  });
});
