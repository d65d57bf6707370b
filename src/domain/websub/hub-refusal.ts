/** Why the hub doesn't take a request. */
export type RefusalKind =
  /** It isn't as WebSub has it. */
  | 'malformed'
  /** The feed is for partners. */
  | 'private'
  /** There is no such feed here. */
  | 'unknown'
  /** There was one, and will not be again. */
  | 'gone'
  /** It is one of too many: later it may be taken. */
  | 'flood';

/** A request that the hub doesn't take; its message is for whoever writes the subscriber. */
export class HubRefusal extends Error {
  override readonly name = 'HubRefusal';
  readonly kind: RefusalKind;

  /** `parameter` is the one that is wrong. */
  constructor(parameter: string, why: string, kind: RefusalKind = 'malformed') {
    super(`${parameter}: ${why}`);
    this.kind = kind;
  }
}
