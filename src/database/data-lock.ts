import {
  link,
  mkdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RefusedDataError } from './refused-data-error.ts';

/** Milliseconds between two signs of life. */
const beat = 1000;

/** Milliseconds without one, after which an owner on another machine is taken for dead. */
const silence = 4000;

/**
 * Makes a folder's data this process's alone. The lock of a process that was killed is nobody's: here
 * that is known at once, and of one in another container by its silence.
 * @returns gives it back
 * @throws RefusedDataError while another process has it
 */
export async function lockData(directory: string): Promise<() => Promise<void>> {
  const file = `${directory}.lock`;
  const mine = JSON.stringify(await identity());
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file, mine))) {
    const theirs = await read(file);
    if (theirs === null) continue;
    if (await isAlive(file, theirs)) throw inUse(directory, theirs);
    await removeIf(file, theirs);
  }
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), beat);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await removeIf(file, mine);
  };
}

interface Identity {
  pid: number;
  /** Tells a process from a later one with its number. */
  started: string;
  /** Where the number means this process: a machine since its start, and a container in it. */
  place: string;
}

async function identity(): Promise<Identity> {
  return { pid: process.pid, started: startOf(process.pid), place: await placeHere() };
}

async function placeHere(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Empty where there is no /proc, or no such process. */
function startOf(pid: number): string {
  try {
    // The name before it is in parentheses and may hold any.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields[19] ?? '';
  } catch {
    return '';
  }
}

/** Written aside first, so that nobody reads half of it. */
async function take(file: string, mine: string): Promise<boolean> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, mine);
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(aside);
  }
}

async function read(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

async function isAlive(file: string, text: string): Promise<boolean> {
  const owner = parse(text);
  if (!owner) return false;
  if (owner.place !== (await placeHere())) return beats(file);
  return isRunning(owner.pid) && startOf(owner.pid) === owner.started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a sign of life comes; by no clock, as two machines have two. */
async function beats(file: string): Promise<boolean> {
  const timeOf = () =>
    stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
  const before = await timeOf();
  await delay(silence);
  return before !== (await timeOf());
}

/** Of two who find a lock dead one removes it, and a new one that it caught is put back. */
async function removeIf(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await read(aside)) !== text) await link(aside, file).catch(() => {});
  await rm(aside);
}

function parse(text: string): Identity | null {
  try {
    return JSON.parse(text) as Identity;
  } catch {
    return null;
  }
}

function inUse(directory: string, text: string): RefusedDataError {
  return new RefusedDataError(
    `${directory} is in use by process ${parse(text)?.pid}: stop that one, or set DATA_DIR to another folder`,
  );
}
