/** What an answer was made of, gathered while it is made. */
export class Provenance {
  /** What it depends on. */
  readonly tags = new Set<string>();
  /** For a tag another that every event touches that touches the first: what may stand for it. */
  readonly wider = new Map<string, string>();
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
  add({ tags, wider, expires }: Provenance): void {
    for (const tag of tags) this.tags.add(tag);
    for (const [tag, instead] of wider) this.wider.set(tag, instead);
    this.endAt(expires);
  }
}
