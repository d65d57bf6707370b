import type { FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { asUnusable, ServerUnusable } from '../request-failures.ts';
import { savedIn, type End } from './saved-export.ts';

/** Milliseconds before each further try; a try that brought something begins anew with the first. */
const pauses = [200, 1000, 3000, 5000];

export interface Download {
  url: string;
  file: FileHandle;
  path: string;
  /** Told how many bytes came. */
  progress(bytes: number): void;
}

/** Brings what is missing of an export, and goes on when the connection breaks. @throws ServerUnusable */
export async function download(its: Download): Promise<End> {
  let failures = 0;
  for (;;) {
    const { after, end } = await savedIn(its.file, its.path);
    if (end) return end;
    try {
      const bytes = await append(its, after);
      failures = bytes > 0 ? 0 : failures + 1;
    } catch (error) {
      if (error instanceof ServerUnusable) throw error;
      failures += 1;
      if (failures > pauses.length) throw asUnusable(error, its.url) ?? brokenOff(its.url);
    }
    if (failures > 0) await pause(pauses[failures - 1]);
  }
}

/** @throws whatever breaks the connection; what came before that is in the file */
async function append({ url, file, progress }: Download, after: string | null): Promise<number> {
  const response = await fetch(after === null ? url : `${url}?after=${encodeURIComponent(after)}`);
  if (response.status >= 500) throw new Error(`it answered ${response.status}`);
  const isExport = response.headers.get('content-type')?.startsWith('application/x-ndjson');
  if (!response.ok || !isExport || !response.body) throw await refused(response, url);
  let [bytes, { size: at }] = [0, await file.stat()];
  for await (const chunk of response.body) {
    await file.write(chunk, 0, chunk.length, at);
    at += chunk.length;
    bytes += chunk.length;
    progress(chunk.length);
  }
  return bytes;
}

async function refused(response: Response, url: string): Promise<ServerUnusable> {
  const { errors } = (await response.json().catch(() => ({}))) as {
    errors?: { message: string }[];
  };
  const why = errors?.[0]?.message ?? `it answered ${response.status}`;
  return new ServerUnusable(`No export at ${url}: ${why}`);
}

function brokenOff(url: string): ServerUnusable {
  return new ServerUnusable(
    `${url} breaks off again and again: run the same command later to go on`,
  );
}
