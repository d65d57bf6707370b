import { access, constants, stat, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { about, type Finding } from './finding.ts';

const mebibyte = 1024 * 1024;

/** @param version as in `20.19.0` */
export function nodeVersion(version: string): Finding {
  const node = about('Node');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough ? node.ok(version) : node.fail(version, 'Install Node 20.19 or later');
}

export function memory(cacheBytes: number): Finding {
  const found = about('memory');
  const all = Math.min(process.constrainedMemory() || Infinity, totalmem());
  const text = `CACHE_MIB is ${cacheBytes / mebibyte} of ${Math.floor(all / mebibyte)} MiB`;
  if (cacheBytes <= all / 2) return found.ok(text);
  return found.warn(text, 'Set CACHE_MIB to half of the memory or less');
}

/** Of the folder of the embedded database, or of the nearest above it while there is none. */
export async function disk(directory: string): Promise<Finding> {
  const found = about('disk');
  const place = await nearest(resolve(directory));
  if (!(await isWritable(place))) {
    return found.fail(
      `${place} can't be written to`,
      'Give it to the user who runs Masthead, or set DATA_DIR to another folder',
    );
  }
  const { bavail, bsize } = await statfs(place);
  return freeSpace(Math.floor((bavail * bsize) / mebibyte), place);
}

/** @param free MiB */
export function freeSpace(free: number, place: string): Finding {
  const found = about('disk');
  const text = `${free} MiB are free at ${place}`;
  const advice = 'Make room, or move DATA_DIR while Masthead is stopped';
  if (free < 100) return found.fail(text, advice);
  return free < 1024 ? found.warn(text, advice) : found.ok(text);
}

async function nearest(directory: string): Promise<string> {
  const isThere = await access(directory).then(
    () => true,
    () => directory === dirname(directory),
  );
  return isThere ? directory : nearest(dirname(directory));
}

/** A file in the place of a folder is none that anything can be made in. */
async function isWritable(directory: string): Promise<boolean> {
  try {
    await access(directory, constants.W_OK);
    return (await stat(directory)).isDirectory();
  } catch {
    return false;
  }
}
