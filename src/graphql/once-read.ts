/** A value, or the promise of one. */
export type Maybe<Value> = Value | Promise<Value>;

/**
 * A read that is made once, when first asked for, and then at hand: who asks later gets the value itself,
 * so that hundreds of fields that need it don't wait a turn each.
 */
export function onceRead<Value extends object>(read: () => Promise<Value>): () => Maybe<Value> {
  let at: Maybe<Value> | undefined;
  return () => (at ??= keep());

  async function keep(): Promise<Value> {
    const value = await read();
    at = value;
    return value;
  }
}

/** Works with a value now, or once it is there. */
export function withValue<Value, Result>(
  value: Maybe<Value>,
  work: (value: Value) => Result,
): Maybe<Result> {
  return value instanceof Promise ? value.then(work) : work(value);
}
