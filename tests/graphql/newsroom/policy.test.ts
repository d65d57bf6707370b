import { afterEach, describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import * as policy from '../../../src/domain/policy.ts';
import type { Role } from '../../../src/domain/token/token.ts';
import { anonymous, type Member } from '../../../src/domain/token/viewer.ts';
import { readVariables } from '../../../src/graphql/operations.ts';
import { testDatabase } from '../../support/database.ts';
import { mutationExamples, openMutations } from '../../support/examples.ts';
import { send, sendOperation } from '../../support/graphql.ts';
import { unlimited } from '../../support/limits.ts';
import { testServer } from '../../support/server.ts';
import { newToken, roles } from '../../support/tokens.ts';
import { mutationFields } from '../schema-walk.ts';

const viewer = (role: Role): Member => ({
  ...{ kind: 'token', id: 'me', name: 'Me', role, expiresAt: null },
});

describe('rules that depend on the role alone', () => {
  /** Nobody but these. */
  const allowed: Record<string, readonly Role[]> = {
    mayWrite: ['CONTRIBUTOR', 'EDITOR', 'ADMIN'],
    mayPublish: ['EDITOR', 'ADMIN'],
    mayImport: ['EDITOR', 'ADMIN'],
    mayKill: ['ADMIN'],
    mayManageAuthors: ['EDITOR', 'ADMIN'],
    mayManageTopics: ['EDITOR', 'ADMIN'],
    mayManageSections: ['ADMIN'],
    mayAddImages: ['CONTRIBUTOR', 'EDITOR', 'ADMIN'],
    mayChangeImages: ['EDITOR', 'ADMIN'],
    mayManageTokens: ['ADMIN'],
    mayManageWebhooks: ['ADMIN'],
    mayReadAudit: ['ADMIN'],
    mayReadFullFeeds: ['CONTRIBUTOR', 'EDITOR', 'ADMIN', 'SYNDICATION'],
    mayReadAllDrafts: ['EDITOR', 'ADMIN'],
  };
  const rules = policy as unknown as Record<string, policy.Rule>;
  const table = Object.keys(allowed).flatMap((rule) => roles.map((role) => ({ rule, role })));

  it.each(table)('$rule for $role', ({ rule, role }) => {
    expect(rules[rule]!(viewer(role))).toBe(allowed[rule]!.includes(role));
  });

  it.each(Object.keys(allowed))('%s for nobody', (rule) => {
    expect(rules[rule]!(anonymous)).toBe(false);
  });

  it('are all in this table', () => {
    const others = ['mayReadDraft', 'mayDo', 'permissions'];
    expect(Object.keys(policy).sort()).toEqual([...Object.keys(allowed), ...others].sort());
    expect(new Set(Object.values(policy.permissions))).toEqual(
      new Set(Object.keys(allowed).map((rule) => rules[rule])),
    );
  });
});

describe('rules that depend on the draft too', () => {
  const draft = (fields: Partial<Draft> = {}) =>
    ({ createdBy: 'token:other', assignedTo: null, state: 'WRITING', ...fields }) as Draft;
  const own = { createdBy: 'token:me' };
  const given = { assignedTo: 'token:me' };
  const all = ['CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const;
  const editors = ['EDITOR', 'ADMIN'] as const;

  it.each([
    ["somebody else's", draft(), editors],
    ['their own', draft(own), all],
    ['one they were given', draft(given), all],
    ['their own in review', draft({ ...own, state: 'IN_REVIEW' }), all],
  ] as const)('a draft, %s, is read by the right roles', (_whose, theirs, expected) => {
    expect(roles.filter((role) => policy.mayReadDraft(viewer(role), theirs))).toEqual(expected);
    expect(policy.mayReadDraft(anonymous, theirs)).toBe(false);
  });

  it.each([
    ['saveDraft', 'WRITING', all],
    ['saveDraft', 'IN_REVIEW', editors],
    ['restoreRevision', 'WRITING', all],
    ['restoreRevision', 'PUBLISHED', editors],
    ['submitDraft', 'WRITING', all],
    ['assignDraft', 'WRITING', editors],
    ['sendBackDraft', 'IN_REVIEW', editors],
    ['publish', 'WRITING', editors],
    ['schedule', 'WRITING', editors],
    ['unschedule', 'SCHEDULED', editors],
    ['embargo', 'WRITING', editors],
    ['correct', 'PUBLISHED', editors],
    ['withdraw', 'PUBLISHED', editors],
    ['kill', 'WRITING', ['ADMIN']],
  ] as const)('%s of their own draft that is %s', (action, state, expected) => {
    const theirs = draft({ ...own, state });
    expect(roles.filter((role) => policy.mayDo(viewer(role), action, theirs))).toEqual(expected);
    expect(policy.mayDo(anonymous, action, theirs)).toBe(false);
  });

  it("nothing is done to somebody else's draft by a contributor", () => {
    expect(policy.mayDo(viewer('CONTRIBUTOR'), 'saveDraft', draft())).toBe(false);
  });
});

describe('over HTTP', () => {
  const database = testDatabase('newsroom');
  const server = testServer(database, { limits: unlimited });
  afterEach(() => expect(server().reported).toEqual([]));

  it('there is an example of every mutation that needs a token', () => {
    const fields = new Set(mutationExamples.map(({ field }) => field));
    const theirs = mutationFields.filter(({ name }) => !openMutations.includes(name));
    expect(fields).toEqual(new Set(theirs.map(({ name }) => name)));
  });

  it.each(mutationExamples)('$field asks nobody for a token', async ({ text, variables }) => {
    const { data, errors } = await send(server().url, text(), variables);
    expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'UNAUTHENTICATED' } }]]);
  });

  it.each(mutationExamples)('$field is forbidden to SYNDICATION', async ({ text, variables }) => {
    const { secret } = await newToken(database(), 'SYNDICATION');
    const { data, errors } = await send(server().url, text(), variables, secret);
    expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
  });

  it('RecordView is for anyone, and leaves neither an audit entry nor an event', async () => {
    const { prisma } = database();
    const log = async () => [await prisma.auditEntry.count(), await prisma.event.count()];
    const { secret } = await newToken(database(), 'SYNDICATION');
    const before = await log();
    for (const token of [undefined, secret]) {
      const variables = JSON.parse(readVariables('RecordView')) as Record<string, unknown>;
      const { data, errors } = await sendOperation(server().url, 'RecordView', variables, token);
      expect([data, errors]).toEqual([{ recordView: variables }, []]);
    }
    expect(await log()).toEqual(before);
  });

  it.each(['tokens', 'auditLog'])('%s is for admins only', async (field) => {
    const codes = roles.map(async (role) => {
      const { secret } = await newToken(database(), role);
      const { errors } = await send(server().url, `{ ${field} { totalCount } }`, {}, secret);
      return errors.map(({ extensions }) => extensions.code).join();
    });
    expect(await Promise.all(codes)).toEqual(['FORBIDDEN', 'FORBIDDEN', '', 'FORBIDDEN']);
    const { errors } = await send(server().url, `{ ${field} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
