/** A request that was not sent, or not answered, because of where it goes; the message says which and why. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
}
