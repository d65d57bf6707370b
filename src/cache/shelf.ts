/** A value with what has to be known to keep it. */
export interface Made<Value> {
  value: Value;
  /** Null for one that nobody else may have. */
  keep: Keeping | null;
}

export interface Keeping {
  /** What it takes in memory, but for its key and names. */
  bytes: number;
  /** Of what it depends on, with commas between. */
  names: string;
  /** Milliseconds since 1970; Infinity for never. */
  expires: number;
}

/** Makes a value that is kept smaller, and says what it takes then. */
export type Pack<Value> = (value: Value) => Promise<number>;

export interface Shelf<Value> {
  /** Whether anything is ever kept. */
  readonly isOn: boolean;
  /** How often anything has changed. */
  now(): number;
  /** Null when nothing is kept, or it can't be trusted now. */
  get(key: string): Value | null;
  /**
   * Keeps what is made, unless something that it depends on changed meanwhile. Of several that want the
   * same at a time one makes it, unless something has changed in between.
   * @param began how often anything had changed when it was settled whom `make` asks, who may not know of
   * what has changed since; now by default
   */
  getOrMake(key: string, make: () => Promise<Made<Value>>, began?: number): Promise<Value>;
}
