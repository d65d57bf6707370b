import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Refusal } from './refusal.ts';

const MAX_BYTES = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file',
  EISDIR: 'It is a directory without .txt files',
  EACCES: 'It may not be read: permission denied',
};

export interface CaptureFile {
  text: string;
  /** When the file was last changed. */
  modified: Date;
}

/** @throws Refusal when the file can't be read or can't be a capture */
export async function readCapture(file: string): Promise<CaptureFile> {
  const { bytes, modified } = await readStart(file);
  if (bytes.length > MAX_BYTES)
    throw new Refusal('It is over 1 MiB, the most that a page may have');
  const text = decode(bytes);
  if (text.trim() === '') throw new Refusal('It is empty');
  return { text, modified };
}

/** One byte more than is allowed is enough to know; the rest may be endless. */
async function readStart(file: string): Promise<{ bytes: Buffer; modified: Date }> {
  try {
    const handle = await open(file);
    const { mtime } = await handle.stat();
    const bytes = await buffer(handle.createReadStream({ end: MAX_BYTES }));
    return { bytes, modified: mtime };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Refusal(REASONS[code] ?? `It can't be read: ${message}`);
  }
}

function decode(bytes: Buffer): string {
  const text = decoded(bytes);
  if (text === null) throw new Refusal('The line is not UTF-8 text', firstBadLine(bytes));
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  const line = splitLines(text.slice(0, nul)).length;
  throw new Refusal('The line has a NUL character: a page must be plain text', line);
}

/** As an editor counts them: ended by LF, CRLF or CR. */
function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Line ends are the same bytes in Latin-1, which has a character for every byte. */
function firstBadLine(bytes: Buffer): number {
  const lines = splitLines(bytes.toString('latin1'));
  return 1 + lines.findIndex((line) => decoded(Buffer.from(line, 'latin1')) === null);
}

function decoded(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
