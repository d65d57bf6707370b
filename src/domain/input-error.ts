/** Something a caller gave is wrong and can be mended by them. Its message is meant to be shown to them. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The argument or input field that is wrong, as the API names it. */
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
