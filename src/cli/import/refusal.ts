/** A file is not imported, and the next one may be. The message is the reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** From 1. */
  readonly line: number;

  constructor(reason: string, line = 1) {
    super(reason);
    this.line = line;
  }
}
