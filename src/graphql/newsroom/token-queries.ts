import { mayManageTokens } from '../../domain/policy.ts';
import { countTokens, listTokens } from '../../domain/token/token-reads.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { newestConnection } from '../newest-connection.ts';
import { ApiTokenRef } from './api-token.ts';

builder.queryField('tokens', (t) =>
  t.connection(
    {
      type: ApiTokenRef,
      description: 'All API tokens, also those that no longer work, newest first. For admins.',
      resolve(_root, args, { viewer, database: { prisma } }) {
        authorize(viewer, mayManageTokens, 'read tokens');
        return newestConnection(
          args,
          (window) => listTokens(prisma, window),
          () => countTokens(prisma),
        );
      },
    },
    { name: 'ApiTokenConnection', description: 'A page of the list of API tokens.' },
    { name: 'ApiTokenEdge', description: 'A token in its place in the list.' },
  ),
);
