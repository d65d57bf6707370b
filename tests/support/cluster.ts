import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of a test's own, which may be killed. */
export interface Cluster {
  /** Of its database `postgres`, or of another. */
  url(database?: string): string;
  /** Resolves when it takes statements. */
  start(): Promise<void>;
  /** `fast` ends connections and all that is open, `immediate` leaves everything as a crash would. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Answers with the rows of a statement, sent over a connection of its own. */
  run<Row>(statement: string, database?: string): Promise<Row[]>;
  /** A replica that streams from it; started. */
  replica(): Promise<Cluster>;
  /** Stops it, with its replicas, and removes its files. */
  remove(): Promise<void>;
}

/** Where the machine's PostgreSQL has its programs; null where there is none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const places = versions.map((version) => join(debian, version, 'bin'));
  try {
    places.unshift(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim());
  } catch {
    // Without it there are the usual places.
  }
  return places.find((place) => existsSync(join(place, 'initdb'))) ?? null;
}

/** @throws where the machine has no PostgreSQL */
export async function newCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  const directory = newDirectory();
  const sort = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
  await finished(program('initdb', [...sort, '--no-sync', '-D', directory]));
  const cluster = await clusterIn(directory, settings);
  await cluster.start();
  return cluster;
}

async function clusterIn(directory: string, settings: Record<string, string>): Promise<Cluster> {
  const port = await freePort();
  const options = Object.entries({ ...always, ...settings, port: String(port) });
  const args = ['-D', directory, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const replicas: Cluster[] = [];
  let server: ChildProcess | null = null;
  const url = (database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const stop = async (mode: 'fast' | 'immediate') => {
    if (server?.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  return {
    url,
    stop,
    async start() {
      server = program('postgres', args);
      await accepting(url(), server);
    },
    run: (statement, database) => statementOn(url(database), statement),
    async replica() {
      const copy = newDirectory();
      const from = ['--dbname', url(), '--write-recovery-conf', '--checkpoint=fast', '--no-sync'];
      await finished(program('pg_basebackup', [...from, '-D', copy]));
      const made = await clusterIn(copy, settings);
      replicas.push(made);
      await made.start();
      return made;
    },
    async remove() {
      for (const replica of replicas) await replica.remove();
      await stop('immediate');
      await rm(directory, { recursive: true });
    },
  };
}

/** These tests kill servers, never the machine: what the kernel has is as safe as what the disk has. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  shared_buffers: '16MB',
  wal_retrieve_retry_interval: '100ms',
};

const isRoot = process.getuid?.() === 0;

/** PostgreSQL doesn't run as root. What is started ends with this process, however that ends. */
function program(name: string, args: string[]): ChildProcess {
  const path = join(postgresPrograms()!, name);
  const user = isRoot ? ['--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const [command, ...given] =
    process.platform === 'linux'
      ? ['setpriv', ...user, '--pdeathsig=QUIT', path, ...args]
      : [path, ...args];
  return spawn(command, given, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() });
}

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'masthead-cluster-'));
  chmodSync(directory, 0o700);
  if (isRoot) execFileSync('chown', ['postgres:', directory]);
  return directory;
}

async function finished(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr!.on('data', (data: Buffer) => (said += String(data)));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')}: ${said}`);
}

async function accepting(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr!.on('data', (data: Buffer) => (said = (said + String(data)).slice(-2000)));
  for (;;) {
    try {
      await statementOn(url, 'SELECT 1');
      return;
    } catch {
      if (server.exitCode !== null) throw new Error(`The server ended: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function statementOn<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(statement);
    return rows as Row[];
  } finally {
    await client.end().catch(() => {});
  }
}
