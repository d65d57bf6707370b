const headEnd = Buffer.from('\r\n\r\n');
const chunksEnd = Buffer.from('0\r\n\r\n');
/** How an answer of GraphQL begins that has errors. */
const failed = Buffer.from('{"errors"');

/** Reads HTTP/1.1 answers off a socket, one after the other, and tells of each whether it was a good one. */
export class AnswerReader {
  readonly #done: (isGood: boolean) => void;
  readonly #status: string;
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes of the whole answer; -1 until the head is read, Infinity while it comes in chunks. */
  #expected = -1;
  #isGood = false;

  /** @param status of a good answer */
  constructor(done: (isGood: boolean) => void, status = 200) {
    this.#done = done;
    this.#status = `HTTP/1.1 ${status}`;
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#expected < 0) this.#readHead();
    if (this.#isWhole(chunk)) this.#finish();
  }

  #readHead(): void {
    const start = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [start];
    const end = start.indexOf(headEnd);
    if (end < 0) return;
    const head = start.toString('latin1', 0, end);
    const length = hasBody(head) ? /\r\ncontent-length: *(\d+)/i.exec(head)?.[1] : '0';
    this.#isGood =
      head.startsWith(this.#status) &&
      !start.subarray(end + 4, end + 4 + failed.length).equals(failed);
    this.#expected = length === undefined ? Infinity : end + 4 + Number(length);
  }

  #isWhole(last: Buffer): boolean {
    if (this.#expected !== Infinity) return this.#expected >= 0 && this.#length >= this.#expected;
    return last.subarray(-chunksEnd.length).equals(chunksEnd);
  }

  #finish(): void {
    const isGood = this.#isGood;
    this.#chunks = [];
    this.#length = 0;
    this.#expected = -1;
    this.#done(isGood);
  }
}

/** A 304 has none, whatever length its head gives. */
function hasBody(head: string): boolean {
  return !head.startsWith('HTTP/1.1 304');
}
