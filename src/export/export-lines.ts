import type { Client } from '../client/client.ts';
import { ExportBeginDocument } from '../client/operations.generated.ts';
import { encodePosition, stages, type Position } from './position.ts';
import { readers } from './read-nodes.ts';

/**
 * The site as lines of JSON, a batch at a time; from a position on without the first line. What changes while
 * it is read may be there as it was or as it is, or not: `changes` after the place where the log stood at the
 * beginning name it, so that who reads those anew has all exactly as it is.
 */
export async function* exportLines(
  client: Client,
  from: Position | null,
): AsyncGenerator<string, void> {
  let position = from ?? (yield* begin(client));
  for (const stage of stages.slice(stages.indexOf(position.stage))) {
    if (stage !== position.stage) position = { ...position, stage, after: null };
    position = yield* stageLines(client, position);
  }
  yield line({ end: { changesAfter: position.log, nodes: position.nodes } });
}

async function* begin(client: Client): AsyncGenerator<string, Position> {
  const { changes, sections } = await client.request(ExportBeginDocument, {});
  const position = { log: changes.latestCursor, stage: stages[0], after: null, nodes: 0 };
  const top = sections.map(({ id }) => id);
  yield line({ export: { sections: top }, cursor: encodePosition(position) });
  return position;
}

/** What is left of a stage; where it ends. */
async function* stageLines(client: Client, from: Position): AsyncGenerator<string, Position> {
  let position = from;
  for (;;) {
    const batch = await readers[from.stage](client, position.after);
    if (batch.length === 0) return position;
    let lines = '';
    for (const { node, after } of batch) {
      position = { ...position, after, nodes: position.nodes + 1 };
      lines += line({ node, cursor: encodePosition(position) });
    }
    yield lines;
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
