/** The role doesn't allow it; the message says what it was and who may. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
}
