import { change, type DraftResult } from '../../support/drafts.ts';

/** A story as its last publication left it. */
export interface Told {
  id: string;
  version: number;
  headline: string;
}

/** Every fifth publication is a new state of a story that was published so long before. */
const isAgain = (number: number) => number % 5 === 4 && number >= before;
const before = 12;

/**
 * Publishes as a client that must not lose anything: each change under a key of its own, at any node, until
 * one has answered.
 */
export class Newsdesk {
  readonly #urls: readonly string[];
  readonly #publications = new Map<number, Promise<Told>>();

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  publish(number: number): Promise<Told> {
    const done = isAgain(number) ? this.#again(number) : this.#first(number);
    this.#publications.set(number, done);
    return done;
  }

  async #first(number: number): Promise<Told> {
    const content = { headline: `Story ${number}`, section: 'news', markdown: 'It has words.' };
    const made = await this.#change('createDraft', { content }, number);
    return this.#out(made, number);
  }

  async #again(number: number): Promise<Told> {
    const { id, version } = await this.#publications.get(number - before)!;
    const content = { headline: `Story ${number - before}, now with ${number}` };
    const saved = await this.#change(
      'saveDraft',
      { id, expectedVersion: version, content },
      number,
    );
    return this.#out(saved, number);
  }

  async #out({ id, version }: Told, number: number): Promise<Told> {
    return this.#change('publish', { id, expectedVersion: version }, number);
  }

  async #change(mutation: string, input: object, number: number): Promise<Told> {
    const args = `, idempotencyKey: "${mutation} ${number}"`;
    for (let tries = 0; tries < 200; tries++) {
      const url = this.#urls[(number + tries) % this.#urls.length]!;
      const result = await change(url, mutation, input, { args }).catch(() => null);
      if (result) return toldIn(result);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Number ${number} can't be published`);
  }
}

function toldIn(result: DraftResult): Told {
  if (result.__typename !== 'DraftChange') throw new Error(JSON.stringify(result));
  const { id, version, content } = result.draft;
  return { id, version, headline: content.headline };
}
