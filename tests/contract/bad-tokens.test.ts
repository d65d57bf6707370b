import { expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';
import { newToken } from '../support/tokens.ts';

const database = testDatabase('empty');
const server = testServer(database);

async function answerTo(authorization: string) {
  const response = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: '{ __typename __schema { types { name } } }' }),
  });
  return { response, text: await response.text() };
}

const bearer = (secret: string) => `Bearer ${secret}`;
const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.c2lnbmF0dXJl';

async function expired(): Promise<string> {
  const [madeAt, expiresAt] = [new Date(Date.now() - 2000), new Date(Date.now() - 1000)];
  return (await newToken(database(), 'ADMIN', { madeAt, expiresAt })).secret;
}

async function revoked(): Promise<string> {
  const { id, secret } = await newToken(database(), 'ADMIN');
  await database().prisma.apiToken.update({ where: { id }, data: { revokedAt: new Date() } });
  return secret;
}

it.each([
  ['an unknown token', 'UNKNOWN', () => bearer('not-a-token')],
  ['almost the admin token', 'UNKNOWN', () => bearer('an-admin-token-for-test')],
  ['a JWT, of which nobody is trusted', 'UNKNOWN', () => bearer(jwt)],
  ['a token that has expired', 'EXPIRED', async () => bearer(await expired())],
  ['a token that was revoked', 'REVOKED', async () => bearer(await revoked())],
  ['no token', 'MALFORMED', () => 'Bearer '],
  ['two tokens', 'MALFORMED', () => 'Bearer not-a-token not-a-token'],
  ['a token alone', 'MALFORMED', () => 'not-a-token'],
  ['a password', 'MALFORMED', () => 'Basic YWRtaW46c2VjcmV0'],
])('with %s nothing is answered but %s', async (_what, reason, authorization) => {
  const { response, text } = await answerTo(await authorization());
  expect(response.status).toBe(401);
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', reason } }],
  });
  const [{ message }] = (JSON.parse(text) as { errors: [{ message: string }] }).errors;
  expect(response.headers.get('www-authenticate')).toBe(
    `Bearer error="invalid_token", error_description="${message}"`,
  );
  expect(text).not.toMatch(/not-a-token|admin|YWRt|eyJ|masthead_/);
  expect(server().reported).toEqual([]);
});
