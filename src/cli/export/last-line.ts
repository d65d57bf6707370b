import type { FileHandle } from 'node:fs/promises';

const newline = 0x0a;
const chunk = 64 * 1024;

export interface LastLine {
  text: string;
  /** Where it ends in the file; what is after that was cut off. */
  end: number;
}

/** The last whole line of a file, read from its end; null when it has none. */
export async function lastLine(file: FileHandle): Promise<LastLine | null> {
  let start = (await file.stat()).size;
  let read = Buffer.alloc(0);
  while (start > 0) {
    const length = Math.min(chunk, start);
    start -= length;
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    read = Buffer.concat([buffer, read]);
    const end = read.lastIndexOf(newline);
    const before = end > 0 ? read.lastIndexOf(newline, end - 1) : -1;
    if (end >= 0 && (before >= 0 || start === 0)) {
      return { text: read.toString('utf8', before + 1, end), end: start + end + 1 };
    }
  }
  return null;
}
