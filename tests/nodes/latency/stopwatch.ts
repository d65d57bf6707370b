/** How long it takes until what was published is seen at each output. */
export class Stopwatch {
  readonly #begun = new Map<string, number>();
  readonly #seen = new Map<string, Map<string, number>>();

  /** A story is about to be published. */
  begin(id: string): void {
    this.#begun.set(id, performance.now());
  }

  /** An output, one of several of its kind, shows a story; the first time is the one that counts. */
  saw(output: string, viewer: number, id: string): void {
    const begun = this.#begun.get(id);
    if (begun === undefined) return;
    const times = this.#seen.get(output) ?? new Map<string, number>();
    this.#seen.set(output, times);
    const key = `${viewer} ${id}`;
    if (!times.has(key)) times.set(key, performance.now() - begun);
  }

  count(output: string): number {
    return this.#seen.get(output)?.size ?? 0;
  }

  /** A line for an output. */
  line(output: string): string {
    const times = [...(this.#seen.get(output)?.values() ?? [])].sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? NaN;
    const [p50, p99, max] = [0.5, 0.99, 1].map((share) => `${Math.round(at(share))} ms`);
    return `${output.padEnd(20)} p50 ${p50}, p99 ${p99}, max ${max}, of ${times.length}`;
  }
}
