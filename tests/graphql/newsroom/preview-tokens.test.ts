import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { readOperation } from '../../../src/graphql/operations.ts';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { createPreview, newPreview, sendPreviewed } from '../../support/previews.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken, type TestToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

const day = 86_400_000;
const within = (days: number) => new Date(Date.now() + days * day).toISOString();
const nobody = '018f0000-0000-7000-8000-000000000000';

let contributor: TestToken;
let colleague: TestToken;
beforeAll(async () => {
  contributor = await newToken(database(), 'CONTRIBUTOR');
  colleague = await newToken(database(), 'CONTRIBUTOR', { name: 'A colleague' });
});

const draft = async (content = {}, token = adminToken) =>
  (await newDraft(server().url, content, token)).uuid;

/** A preview that was made for real. */
async function made(draftId: string, options = {}) {
  const result = await createPreview(server().url, draftId, options);
  if (result.__typename !== 'PreviewCreated') throw new Error(result.message);
  return result as typeof result & { secret: string; url: string };
}

async function revoke(id: string, { token = adminToken, args = '' } = {}) {
  const query = readOperation('RevokePreview').replace('(input: $input)', `(input: $input${args})`);
  const answer = await send(server().url, query, { input: { id } }, token);
  return (answer.data as { revokePreviewToken: object } | null)?.revokePreviewToken ?? answer;
}

const codes = async (secret: string) => {
  const { status, errors, data } = await sendPreviewed(server().url, secret, '{ __typename }');
  return data ? 'shown' : `${errors[0]!.extensions.code} ${status}`;
};

async function previewsOf(id: string, token = adminToken) {
  const query = 'query ($id: ID!) { draft(id: $id) { previews { id createdBy revokedAt } } }';
  const { data } = await send(server().url, query, { id: encodeGlobalId('Draft', id) }, token);
  return (data as { draft: { previews: { id: string; revokedAt: string | null }[] } | null } | null)
    ?.draft?.previews;
}

describe('a preview', () => {
  it('is made with a link, for 7 days unless it is told otherwise', async () => {
    const id = await draft();
    const { url, secret, expiresAt } = await made(id);
    expect(url).toBe(`${server().url}/preview/${secret}`);
    expect(Math.abs(Date.parse(expiresAt) - Date.parse(within(7)))).toBeLessThan(60_000);
    expect(Date.parse((await made(id, { expiresAt: within(30) })).expiresAt)).toBeGreaterThan(0);
    expect(await codes(secret)).toBe('shown');
  });

  it.each([
    ['a moment ago', () => within(-0.001), /past/],
    ['in 31 days', () => within(31), /30 days at most/],
  ])('never ends %s', async (_when, expiresAt, message) => {
    const result = await createPreview(server().url, await draft(), { expiresAt: expiresAt() });
    expect(result).toMatchObject({
      ...{ __typename: 'InputProblem', field: 'expiresAt' },
      message: expect.stringMatching(message),
    });
  });

  it('ends by itself', async () => {
    const madeAt = new Date(Date.now() - 7 * day);
    const { secret } = await newPreview(database(), await draft(), { madeAt });
    expect(await codes(secret)).toBe('PREVIEW_EXPIRED 410');
  });

  it('ends when it is revoked, once', async () => {
    const { id, secret } = await made(await draft());
    expect(await revoke(id, { args: ', dryRun: true' })).toMatchObject({
      __typename: 'PreviewRevoked',
    });
    expect(await codes(secret)).toBe('shown');
    expect(await revoke(id)).toMatchObject({ preview: { id, revokedAt: expect.any(String) } });
    expect(await codes(secret)).toBe('PREVIEW_REVOKED 410');
    expect(await revoke(id)).toMatchObject({ __typename: 'InputProblem', field: 'id' });
  });

  it('ends with its story', async () => {
    const { uuid, next } = await newDraft(server().url);
    const { secret } = await made(uuid);
    await next('kill');
    expect(await codes(secret)).toBe('PREVIEW_REVOKED 410');
    expect(await createPreview(server().url, uuid)).toMatchObject({
      ...{ __typename: 'InputProblem', field: 'draft' },
    });
  });

  it('shows the latest words, whenever they were saved', async () => {
    const { uuid, next } = await newDraft(server().url, { headline: 'First' });
    const { secret } = await made(uuid);
    await next('saveDraft', { content: { headline: 'Second' } });
    const query = '{ preview { article { headline } } }';
    const { data } = await sendPreviewed(server().url, secret, query);
    expect(data).toEqual({ preview: { article: { headline: 'Second' } } });
  });
});

describe('its secret', () => {
  it('is kept nowhere', async () => {
    const { secret } = await made(await draft(), { args: ', idempotencyKey: "kept-nowhere"' });
    const { prisma } = database();
    const rows = await Promise.all([
      prisma.previewToken.findMany(),
      prisma.auditEntry.findMany(),
      prisma.idempotencyKey.findMany(),
      prisma.event.findMany({ omit: { sequence: true } }),
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(9, 30));
  });

  it('is shown once: not to who asks again', async () => {
    const id = await draft();
    const args = ', idempotencyKey: "shown-once"';
    const first = await made(id, { args });
    const again = await createPreview(server().url, id, { args });
    expect(again).toEqual({ ...first, secret: null, url: null });
    expect(await previewsOf(id)).toHaveLength(1);
  });

  it('is not shown by a dry run, which makes none', async () => {
    const id = await draft();
    const result = await createPreview(server().url, id, { args: ', dryRun: true' });
    expect(result).toMatchObject({ __typename: 'PreviewCreated', secret: null, url: null });
    expect(await previewsOf(id)).toEqual([]);
  });
});

describe('who may make, see and revoke them', () => {
  const theirs = () => draft({}, contributor.secret);

  it('a contributor, for what is theirs', async () => {
    const id = await theirs();
    const token = contributor.secret;
    const { id: previewId } = await made(id, { token });
    expect(await previewsOf(id, token)).toMatchObject([{ id: previewId }]);
    expect(await revoke(previewId, { token })).toMatchObject({ __typename: 'PreviewRevoked' });
  });

  it('an editor, for whatever a contributor has', async () => {
    const { secret } = await newToken(database(), 'EDITOR');
    const { id } = await made(await theirs(), { token: secret });
    expect(await revoke(id, { token: secret })).toMatchObject({ __typename: 'PreviewRevoked' });
  });

  it('nobody who may not read the draft, and they learn nothing', async () => {
    const id = await theirs();
    const preview = await made(id);
    const token = colleague.secret;
    const refused = await createPreview(server().url, id, { token });
    expect(refused).toEqual(await createPreview(server().url, nobody, { token }));
    expect(await revoke(preview.id, { token })).toEqual(
      await revoke(encodeGlobalId('PreviewToken', nobody), { token }),
    );
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    const { data } = await send(server().url, node, { id: preview.id }, token);
    expect(data).toEqual({ node: null });
    expect(await codes(preview.secret)).toBe('shown');
  });

  it.each([
    ['nobody without a token', () => undefined, 'UNAUTHENTICATED'],
    ['no syndication partner', async () => newToken(database(), 'SYNDICATION'), 'FORBIDDEN'],
  ])('%s', async (_who, token, code) => {
    const secret = (await token())?.secret;
    const variables = { input: { draft: encodeGlobalId('Draft', nobody) } };
    const query = readOperation('CreatePreview');
    const { errors } = await send(server().url, query, variables, secret);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it('a contributor reads nobody else’s words by pinning them', async () => {
    const secretStory = await newDraft(server().url, { headline: 'Not yours' });
    const known = await newDraft(server().url, { headline: 'Yours' }, contributor.secret);
    const id = await draft({ related: [secretStory.id, known.id] }, contributor.secret);
    const pinned = async (token: string) => {
      const { secret } = await made(id, { token });
      const query =
        '{ preview { pinned { headline } article { related { article { headline } } } } }';
      return JSON.stringify((await sendPreviewed(server().url, secret, query)).data);
    };
    expect(await pinned(contributor.secret)).toContain('Yours');
    expect(await pinned(contributor.secret)).not.toContain('Not yours');
    expect(await pinned(adminToken)).toContain('Not yours');
  });
});

it('nothing went wrong', () => expect(server().reported).toEqual([]));
