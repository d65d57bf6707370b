import { readdirSync, readFileSync } from 'node:fs';
import type { Cluster } from '../../support/cluster.ts';

/** Milliseconds of CPU that were used so far. */
export interface Cpu {
  node: number;
  postgresql: number;
  /** The measuring process, with all subscribers in it. */
  own: number;
}

/** As Linux tells it. */
export async function cpuUsed(cluster: Cluster, nodePid: number): Promise<Cpu> {
  const { user, system } = process.cpuUsage();
  return {
    node: timesOf(nodePid)!.own,
    postgresql: ofServer(await serverPid(cluster)),
    own: (user + system) / 1000,
  };
}

export function cpuSince(before: Cpu, after: Cpu): Cpu {
  return {
    node: after.node - before.node,
    postgresql: after.postgresql - before.postgresql,
    own: after.own - before.own,
  };
}

/** The first of PostgreSQL's processes, whose children all others are. */
async function serverPid(cluster: Cluster): Promise<number> {
  const [file] = await cluster.run<{ text: string }>(
    `SELECT pg_read_file('postmaster.pid') AS text`,
  );
  return Number(file!.text.split('\n')[0]);
}

function ofServer(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.map((each) => timesOf(Number(each))).filter((each) => each?.parent === pid);
  const server = timesOf(pid)!;
  return children.reduce((sum, child) => sum + child!.own, server.own + server.ended);
}

/** Milliseconds of a process, and of its children that have ended; null when it is no more. */
function timesOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, which comes before, may have spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent] = fields;
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15) as [
      number,
      number,
      number,
      number,
    ];
    return { parent: parent!, own: (user + system) * 10, ended: (endedUser + endedSystem) * 10 };
  } catch {
    return null;
  }
}
