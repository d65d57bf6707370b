/** Tells what has changed, and whether it is heard of at once. */
export interface Changes {
  /** While false, anything may have changed unheard. */
  readonly hears: boolean;
  /** Called with the tags of everything that changes. */
  subscribe(changed: (tags: readonly string[]) => void): void;
}
