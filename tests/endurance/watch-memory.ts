import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { samplesIn } from '../telemetry/prometheus.ts';

/** Milliseconds until code is compiled and what is made once is made. */
const settled = 3 * 60_000;

/** Where a node can be looked into. */
export interface Watched {
  /** Of Node's inspector. */
  inspectorPort: number;
  metricsUrl: string;
}

export interface MemoryReport {
  /** By which part what is held has grown since it was settled. */
  growth: number;
  text: string;
}

/** What a node holds when it is settled, and at the end: without garbage, and without what it keeps to answer again. */
export async function watchMemory(node: Watched, minutes: number): Promise<MemoryReport> {
  const all = minutes * 60_000;
  const first = Math.min(settled, all / 2);
  await delay(first);
  const early = await lookInto(node);
  await delay(all - first);
  const late = await lookInto(node);
  const words = (['held', 'kept', 'resident'] as const).map(
    (what) => `${what} ${mib(early[what])} → ${mib(late[what])} MiB`,
  );
  return { growth: late.held / early.held - 1, text: words.join(', ') };
}

const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

async function lookInto({ inspectorPort, metricsUrl }: Watched) {
  const { rss, heapUsed, external } = await memoryOf(inspectorPort);
  const numbers = samplesIn(await (await fetch(metricsUrl)).text());
  const kept = numbers.get('masthead_cache_bytes')!;
  return { resident: rss, kept, held: heapUsed + external - kept };
}

/** After its garbage has been collected, twice since finalizers leave some. */
async function memoryOf(port: number): Promise<NodeJS.MemoryUsage> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await response.json()) as [{ webSocketDebuggerUrl: string }];
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  try {
    await ask(socket, 'HeapProfiler.collectGarbage');
    await ask(socket, 'HeapProfiler.collectGarbage');
    const expression = 'JSON.stringify(process.memoryUsage())';
    const { result } = await ask(socket, 'Runtime.evaluate', { expression });
    return JSON.parse(result!.value) as NodeJS.MemoryUsage;
  } finally {
    socket.close();
  }
}

interface Told {
  result?: { value: string };
}

let asked = 0;

function ask(socket: WebSocket, method: string, params: object = {}): Promise<Told> {
  const id = ++asked;
  return new Promise((resolve) => {
    const hear = (data: Buffer) => {
      const answer = JSON.parse(String(data)) as { id?: number; result: Told };
      if (answer.id !== id) return;
      socket.off('message', hear);
      resolve(answer.result);
    };
    socket.on('message', hear);
    socket.send(JSON.stringify({ id, method, params }));
  });
}
