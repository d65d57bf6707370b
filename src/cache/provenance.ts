/** Something that was kept, as a part of something larger. */
export interface Part {
  /** Of what it depends on, with commas between. */
  readonly names: string;
  /** Milliseconds since 1970; Infinity for never. */
  readonly expires: number;
}

/** What an answer was made of, gathered while it is made. */
export class Provenance {
  /** What it depends on. */
  readonly tags = new Set<string>();
  /** The names of what its parts depend on. */
  readonly #names = new Set<string>();
  #expires = Infinity;
  #isComplete = false;
  #isPublic = true;

  /** Milliseconds since 1970 at which it may be another by time alone. */
  get expires(): number {
    return this.#expires;
  }

  /** Whether all that it was made of is known, and anybody would be answered alike. */
  get isPublic(): boolean {
    return this.#isPublic && this.#isComplete;
  }

  /** It may be another from a time on, though nothing has happened. */
  endAt(time: number): void {
    this.#expires = Math.min(this.#expires, time);
  }

  /** Nothing more will be noted. */
  complete(): void {
    this.#isComplete = true;
  }

  /** Takes a part that is for nobody else, or of which it isn't known what it was made of. */
  addPrivate(): void {
    this.#isPublic = false;
  }

  /** Takes a part that anybody may have. */
  add({ names, expires }: Part): void {
    for (const name of names.split(',')) if (name) this.#names.add(name);
    this.endAt(expires);
  }

  /** The names of all that it depends on, with commas between. */
  names(nameOf: (tag: string) => string): string {
    const names = new Set(this.#names);
    for (const tag of this.tags) names.add(nameOf(tag));
    return [...names].join(',');
  }
}
