import { LRUCache } from 'lru-cache';
import { decode, encode, type ContentCoding } from './content-coding.ts';
import { bytesOf, type Edition } from './edition.ts';

/** Bytes of a body that is worth compressing. */
const shortest = 1024;

type Body = Uint8Array | Promise<Uint8Array>;
type Copies = Map<ContentCoding, Uint8Array>;

/**
 * The bodies of editions by content coding. An edition keeps one of them; others are made of that when they
 * are wanted, and those of the editions that were wanted last are kept in so much memory and no more.
 */
export class Bodies {
  readonly #copies: LRUCache<Edition, Copies> | null;
  readonly #making = new Map<Edition, Map<ContentCoding, Promise<Uint8Array>>>();

  /** @param maxBytes 0 keeps no others */
  constructor(maxBytes: number) {
    this.#copies =
      maxBytes > 0 ? new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf }) : null;
  }

  /** What is taken by others than those that editions keep themselves. */
  get bytes(): number {
    return this.#copies?.calculatedSize ?? 0;
  }

  of(edition: Edition, coding: ContentCoding): Body {
    if (coding === edition.coding) return edition.body;
    const ready = this.#copies?.get(edition)?.get(coding) ?? this.#making.get(edition)?.get(coding);
    return ready ?? this.#make(edition, coding);
  }

  /** Has an edition keep its compressed body alone; says what that takes. */
  async pack(edition: Edition): Promise<number> {
    const { coding, body } = edition;
    if (coding !== 'identity' || body.byteLength < shortest) return bytesOf(edition);
    const packed = await this.of(edition, 'gzip');
    this.#copies?.delete(edition);
    Object.assign(edition, { body: packed, coding: 'gzip' });
    // Whoever asked for it as it was may do so again.
    if (edition.isUsed) this.#keep(edition, 'identity', body);
    return bytesOf(edition);
  }

  #make(edition: Edition, coding: ContentCoding): Body {
    const made = edition.coding === 'identity' ? edition.body : decode(edition.body);
    if (coding === 'identity' && !(made instanceof Promise)) {
      this.#keep(edition, coding, made);
      return made;
    }
    const making = Promise.resolve(made).then((plain) => encode(plain, coding));
    return this.#noted(edition, coding, making);
  }

  /** Whoever wants the same meanwhile waits for it. */
  async #noted(edition: Edition, coding: ContentCoding, making: Promise<Uint8Array>) {
    const all = this.#making.get(edition) ?? new Map<ContentCoding, Promise<Uint8Array>>();
    this.#making.set(edition, all.set(coding, making));
    try {
      const body = await making;
      if (edition.coding !== coding) this.#keep(edition, coding, body);
      return body;
    } finally {
      all.delete(coding);
      if (all.size === 0) this.#making.delete(edition);
    }
  }

  #keep(edition: Edition, coding: ContentCoding, body: Uint8Array): void {
    const copies: Copies = new Map(this.#copies?.peek(edition));
    this.#copies?.set(edition, copies.set(coding, body));
  }
}

/** Bytes besides the bodies. */
const perCopies = 600;

/** The edition is held too, though it may be kept nowhere else any more. */
function sizeOf(copies: Copies, edition: Edition): number {
  const bodies = [edition.body, ...copies.values()];
  return bodies.reduce((sum, body) => sum + body.byteLength, perCopies);
}
