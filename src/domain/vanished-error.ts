/** What a first read found had been removed before a second one read more of it. Read again, it is just not there. */
export class VanishedError extends Error {
  override readonly name = 'VanishedError';
}
