import { GraphQLError } from 'graphql';
import type { Viewer } from '../domain/token/viewer.ts';

/** @throws unless the rule lets the viewer do `what`; tells those without a token to bring one */
export function authorize(viewer: Viewer, rule: (viewer: Viewer) => boolean, what: string): void {
  if (rule(viewer)) return;
  if (viewer.kind === 'anonymous') {
    throw new GraphQLError(`To ${what}, send a token: Authorization: Bearer …`, {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  throw forbidden(`The role ${viewer.role} may not ${what}`);
}

/** The credential is good and doesn't reach that far. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
