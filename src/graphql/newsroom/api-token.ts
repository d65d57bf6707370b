import { mayManageTokens } from '../../domain/policy.ts';
import { readTokens } from '../../domain/token/token-reads.ts';
import type { ApiToken } from '../../domain/token/token.ts';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

export const ApiTokenRef = builder.objectRef<ApiToken>('ApiToken');

builder.node(ApiTokenRef, {
  description:
    'A credential of this API, without its secret, which is kept nowhere. For admins; to anyone else there is none.',
  id: { resolve: (token) => token.id },
  async loadManyWithoutCache(ids, { database, viewer }) {
    if (!mayManageTokens(viewer)) return ids.map(() => null);
    return readTokens(database.prisma, ids);
  },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who or what uses it, 1 to 100 characters.' }),
    role: t.expose('role', { type: RoleRef, description: 'What its bearer may do.' }),
    createdBy: t.exposeString('createdBy', {
      description: 'Who made it, as `kind:id`; `system:install` for what was there from the start.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is refused; null for never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is refused, whatever `expiresAt` says; null while it is not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Of uses within a minute only the first is noted; null when it never was used.',
    }),
  }),
});
