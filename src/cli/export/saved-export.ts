import { open, type FileHandle } from 'node:fs/promises';
import { UsageError } from '../command.ts';
import { lastLine } from './last-line.ts';

/** How an export ends. */
export interface End {
  /** The cursor after which `changes` has what happened since. */
  changesAfter: string;
  nodes: number;
}

/** What of an export is in a file. */
export interface Saved {
  /** The cursor to go on after; null for the beginning. */
  after: string | null;
  /** Null while it isn't whole. */
  end: End | null;
}

/** Opens a file to write an export to, or to go on with one. @throws UsageError when it can't be had */
export async function openExport(path: string): Promise<FileHandle> {
  try {
    // As long as it was, and made when it isn't there.
    await (await open(path, 'a')).close();
    return await open(path, 'r+');
  } catch (error) {
    throw new UsageError(`${path} can't be written: ${(error as Error).message.split(',')[0]}`);
  }
}

/**
 * What is in a file; a line that was cut off is removed.
 * @throws UsageError when it is something else, which must not be written over
 */
export async function savedIn(file: FileHandle, path: string): Promise<Saved> {
  const last = await lastLine(file);
  if (!last && (await file.stat()).size > 0) throw notAnExport(path);
  if (!last) return { after: null, end: null };
  const { cursor, end } = parsed(last.text);
  if (typeof cursor !== 'string' && !end) throw notAnExport(path);
  await file.truncate(last.end);
  return { after: cursor ?? null, end: end ?? null };
}

function parsed(line: string): { cursor?: string; end?: End } {
  try {
    const value = JSON.parse(line) as { cursor?: string; end?: End } | null;
    return typeof value === 'object' ? (value ?? {}) : {};
  } catch {
    return {};
  }
}

function notAnExport(path: string): UsageError {
  return new UsageError(`${path} has something else than an export in it: give another file`);
}
