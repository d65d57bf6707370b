import { GraphQLError } from 'graphql';

/** How many operations may go on over one connection at the same time. */
export const maxOperations = 100;

export const tooManyOperations = () =>
  new GraphQLError(
    `This connection has ${maxOperations} operations that go on: end one of them, or open another connection`,
    { extensions: { code: 'TOO_MANY_OPERATIONS' } },
  );
