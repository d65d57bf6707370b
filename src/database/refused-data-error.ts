/** The data can't be used as it is; the message says why and what to do, in one sentence. */
export class RefusedDataError extends Error {
  override readonly name = 'RefusedDataError';
}

/** The database that the settings name can't be used; the message says which setting, and why. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
