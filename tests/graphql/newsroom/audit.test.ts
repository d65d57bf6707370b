import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { sampleId } from '../../../src/sample/sample-id.ts';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { mutationExamples, type Example } from '../../support/examples.ts';
import { send } from '../../support/graphql.ts';
import { keep } from '../../support/keep.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

interface Entry {
  id: string;
  actor: string;
  actorName: string;
  action: string;
  subject: { type: string; id: string };
  fromRevision: number | null;
  toRevision: number | null;
  details: Record<string, unknown>;
}

const fields = 'id actor actorName action at subject { type id } fromRevision toRevision details';

interface Page {
  totalCount: number;
  edges: { cursor: string; node: Entry }[];
}

async function page(args = 'first: 100'): Promise<Page> {
  const query = `{ auditLog(${args}) { totalCount edges { cursor node { ${fields} } } } }`;
  const { data, errors } = await send(server().url, query, {}, adminToken);
  expect(errors).toEqual([]);
  return (data as { auditLog: Page } | null)!.auditLog;
}

async function entries(args?: string): Promise<Entry[]> {
  return (await page(args)).edges.map(({ node }) => node);
}

describe('every mutation', () => {
  let restore: () => Promise<void>;
  beforeAll(async () => void (restore = await keep(database())));
  afterEach(() => restore(), 60_000);

  /** The type that a mutation was answered with. */
  async function run(example: Example, args: string, input: object = {}): Promise<string> {
    const variables = { ...example.variables, input: { ...example.variables.input, ...input } };
    const { data, errors } = await send(server().url, example.text(args), variables, adminToken);
    expect(errors).toEqual([]);
    return Object.values(data as unknown as Record<string, { __typename: string }>)[0]!.__typename;
  }

  it.each(mutationExamples)('$field leaves one entry when it is done', async (example) => {
    const before = await entries();
    expect(await run(example, ', idempotencyKey: "once"')).not.toMatch(problems);
    await run(example, ', idempotencyKey: "once"');
    const [added, ...rest] = await entries();
    expect(rest).toEqual(before);
    expect(added).toMatchObject({ action: example.field, actor: 'token:environment' });
    expect(added).toMatchObject({ actorName: 'ADMIN_TOKEN' });
    expect(Object.keys(added!.details).sort()).toEqual(
      expect.arrayContaining(Object.keys(example.variables.input).sort()),
    );
  });

  it.each(mutationExamples)('$field leaves none on a dry run', async (example) => {
    const before = await entries();
    expect(await run(example, ', dryRun: true')).not.toMatch(problems);
    expect(await entries()).toEqual(before);
  });

  it.each(mutationExamples)('$field leaves none for a problem', async (example) => {
    const before = await entries();
    expect(await run(example, ', idempotencyKey: ""')).toMatch(problems);
    if ('id' in example.variables.input) {
      const { id } = example.variables.input as { id: string };
      expect(await run(example, '', { id: ofNobody(id) })).toMatch(problems);
    }
    expect(await entries()).toEqual(before);
  });

  const problems = /Problem|Conflict|Refused/;

  function ofNobody(id: string): string {
    const [typename] = Buffer.from(id, 'base64url').toString().split(':');
    return encodeGlobalId(typename!, '018f0000-0000-7000-8000-000000000000');
  }
});

describe('auditLog', () => {
  it('tells who did what to what, from which revision to which', async () => {
    const { secret, actor } = await newToken(database(), 'EDITOR', { name: 'Åsa' });
    const draft = await newDraft(server().url, {}, secret);
    const markdown = 'words '.repeat(100);
    await draft.next('saveDraft', { content: { markdown } });
    const [saved, created] = await entries(`subject: "${draft.id}"`);
    const same = { actor, actorName: 'Åsa', subject: { type: 'Draft', id: draft.id } };
    expect(created).toMatchObject({ ...same, action: 'createDraft', toRevision: 1 });
    expect(created!.fromRevision).toBeNull();
    expect(saved).toMatchObject({ ...same, action: 'saveDraft', fromRevision: 1, toRevision: 2 });
    expect(saved!.details).toMatchObject({ id: draft.id, expectedVersion: 1 });
    expect(saved!.details).toMatchObject({ content: { markdown: `${markdown.slice(0, 200)}…` } });
  });

  it('is narrowed by subject, actor and action together', async () => {
    const { secret, actor } = await newToken(database(), 'EDITOR');
    const draft = await newDraft(server().url, {}, secret);
    const published = await draft.next('publish');
    await published.next('assignDraft', { assignedTo: actor });
    await newDraft(server().url, {}, secret);
    const actions = async (args: string) => (await entries(args)).map(({ action }) => action);
    expect(await actions(`actor: "${actor}"`)).toEqual([
      ...['createDraft', 'assignDraft', 'publish', 'createDraft'],
    ]);
    expect(await actions(`actor: "${actor}", action: "publish"`)).toEqual(['publish']);
    const article = encodeGlobalId('Article', draft.uuid);
    const both = `subject: "${article}", action: "assignDraft"`;
    expect(await page(both)).toMatchObject({ totalCount: 1, edges: [{}] });
    expect(await actions(`${both}, actor: "token:nobody"`)).toEqual([]);
    expect(await actions('action: ""')).toEqual([]);
  });

  it('pages newest first, either way', async () => {
    for (let n = 0; n < 5; n++) await newDraft(server().url);
    const all = (await page()).edges;
    expect((await page(`first: 2, after: "${all[1]!.cursor}"`)).edges).toEqual(all.slice(2, 4));
    expect((await page(`last: 2, before: "${all[4]!.cursor}"`)).edges).toEqual(all.slice(2, 4));
  });

  it('says that a subject is no id', async () => {
    const query = '{ auditLog(subject: "x") { totalCount } }';
    const { errors } = await send(server().url, query, {}, adminToken);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'subject' } }]);
  });

  it('shows an entry by its id to admins, to anyone else there is none', async () => {
    await newDraft(server().url);
    const [{ id }] = (await entries('first: 1')) as [Entry];
    const query = 'query ($id: ID!) { node(id: $id) { ... on AuditEntry { action } } }';
    const { secret } = await newToken(database(), 'EDITOR');
    const answers = [adminToken, secret, undefined].map((token) =>
      send(server().url, query, { id }, token),
    );
    const found = { data: { node: { action: 'createDraft' } } };
    const none = { data: { node: null } };
    expect(await Promise.all(answers)).toMatchObject([found, none, none]);
  });
});

it.each([
  ['changed', `UPDATE audit_entries SET actor = 'token:somebody-else'`],
  ['removed', 'DELETE FROM audit_entries'],
])('an entry is never %s', async (_what, statement) => {
  await newDraft(server().url);
  const { prisma } = database();
  const before = await prisma.auditEntry.findMany();
  await expect(prisma.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
  expect(await prisma.auditEntry.findMany()).toEqual(before);
});

it('the token that the examples revoke is in the sample newsroom', async () => {
  const id = sampleId('token northern-wire');
  const { variables } = mutationExamples.find(({ field }) => field === 'revokeToken')!;
  expect(variables.input).toEqual({ id: encodeGlobalId('ApiToken', id) });
  expect(await database().prisma.apiToken.count({ where: { id } })).toBe(1);
});
