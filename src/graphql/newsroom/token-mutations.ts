import { endToken, issueToken } from '../../domain/token/token-commands.ts';
import { builder } from '../builder.ts';
import { commandArgs } from './command.ts';
import { idOf } from './draft-inputs.ts';
import { example } from './example.ts';
import { RoleRef } from './role.ts';
import {
  CreateTokenResultRef,
  RevokeTokenResultRef,
  TokenCreated,
  tokenResult,
  TokenRevoked,
} from './token-result.ts';

const CreateTokenInput = builder.inputType('CreateTokenInput', {
  description: 'A token to make.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Who or what will use it, 1 to 100 characters; need not be unique.',
    }),
    role: t.field({ type: RoleRef, required: true, description: 'What its bearer may do.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From when on it is refused, a time to come; null for never.',
    }),
  }),
});

builder.mutationField('createToken', (t) =>
  t.field({
    type: CreateTokenResultRef,
    description: example(
      'Makes a token and shows its secret, this once. For admins.',
      'CreateToken',
    ),
    args: {
      input: t.arg({ type: CreateTokenInput, required: true, description: 'Whose, and for what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      tokenResult(context, 'createToken', args, async (database, command) => {
        const { name, role, expiresAt } = args.input;
        const input = { name, role, ...(expiresAt && { expiresAt }) };
        return new TokenCreated(await issueToken(database, command, input), args.dryRun);
      }),
  }),
);

const RevokeTokenInput = builder.inputType('RevokeTokenInput', {
  description: 'A token to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Of the token.' }) }),
});

builder.mutationField('revokeToken', (t) =>
  t.field({
    type: RevokeTokenResultRef,
    description: example(
      'Has a token refused from now on, for ever. Not the one that you are using. For admins.',
      'RevokeToken',
    ),
    args: {
      input: t.arg({ type: RevokeTokenInput, required: true, description: 'Which token.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      tokenResult(context, 'revokeToken', args, async (database, command) => {
        const id = idOf('id', args.input.id, ['ApiToken']);
        return new TokenRevoked(await endToken(database, command, id), args.dryRun);
      }),
  }),
);
