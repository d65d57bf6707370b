import { expect, it } from '@jest/globals';
import { roleFrom } from '../../src/identity/role-claim.ts';

it.each([
  ['role', { role: 'EDITOR' }, 'EDITOR'],
  ['role', { role: 'editor' }, 'EDITOR'],
  ['role', { role: ['contributor', 'Admin', 'EDITOR'] }, 'ADMIN'],
  ['role', { role: ['syndication', 'contributor'] }, 'CONTRIBUTOR'],
  ['role', { role: ['offline_access', 'syndication'] }, 'SYNDICATION'],
  ['realm_access.roles', { realm_access: { roles: ['editor'] } }, 'EDITOR'],
  ['https://news.example.org/role', { 'https://news.example.org/role': 'editor' }, 'EDITOR'],
  ['role', {}, null],
  ['role', { role: null }, null],
  ['role', { role: '' }, null],
  ['role', { role: [] }, null],
  ['role', { role: 'editor admin' }, null],
  ['role', { role: 'owner' }, null],
  ['role', { role: { editor: true } }, null],
  ['role', { role: [['admin'], 1, null] }, null],
  ['role', { roles: 'editor' }, null],
  ['realm_access.roles', { realm_access: 'roles' }, null],
  ['realm_access.roles', { realm_access: null }, null],
  ['constructor.name', {}, null],
])('the claim %s of %j is the role %s', (claim, claims, role) => {
  expect(roleFrom(claims, claim)).toBe(role);
});
