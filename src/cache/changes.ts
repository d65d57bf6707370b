/** Tells what has changed, and whether it is heard of at once. */
export interface Changes {
  /** While false, anything may have changed unheard. */
  readonly hears: boolean;
  /** Called with the names of everything that changes; none has a comma. */
  subscribe(changed: (names: readonly string[]) => void): void;
}
