import { isNativeError } from 'node:util/types';
import { DatabaseError } from 'pg';
import { Prisma } from './generated/client.ts';

/** Why a database that nothing is wrong with by itself could not do what was asked: it may in a moment. */
export type Fault = 'away' | 'busy' | 'contended' | 'full' | 'slow';

/** A change whose end nobody heard: the connection was lost while it was being kept. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';

  constructor(cause: unknown) {
    super('The connection was lost during the commit', { cause });
  }
}

/** Null for an error that another try would meet again. */
export function faultOf(error: unknown): Fault | null {
  if (error instanceof OutcomeUnknownError) return 'away';
  // Also one of Node's own where classes of its are others, as within Jest.
  if (!isNativeError(error)) return null;
  const driver = driverCause(error);
  if (driver) return byCode(driver.originalCode ?? '') ?? byKind[driver.kind ?? ''] ?? null;
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028') {
    return /unable to start/i.test(error.message) ? 'busy' : 'slow';
  }
  if (error instanceof DatabaseError) return byCode(error.code ?? '');
  return byMessage.find(([pattern]) => pattern.test(error.message))?.[1] ?? null;
}

/** Whether the connection was dead before the last statement could be sent over it. */
export function wasNeverSent(error: unknown): boolean {
  return isNativeError(error) && error.message.includes('is not queryable');
}

interface DriverCause {
  kind?: string;
  /** PostgreSQL's. */
  originalCode?: string;
}

/** What Prisma's adapters know: thrown by themselves, or inside of Prisma's own error. */
function driverCause(error: Error): DriverCause | null {
  const adapter =
    error instanceof Prisma.PrismaClientKnownRequestError
      ? error.meta?.['driverAdapterError']
      : error;
  const cause = (adapter as { cause?: DriverCause } | undefined)?.cause;
  return cause?.kind ? cause : null;
}

/** Of PostgreSQL's error codes, appendix A of its manual, in the order in which they are looked up. */
const codes: [prefix: string, fault: Fault][] = [
  ['08', 'away'],
  // The server was told to stop, crashed, or is only starting.
  ['57P01', 'away'],
  ['57P02', 'away'],
  ['57P03', 'away'],
  // What used to be the primary is a replica now.
  ['25006', 'away'],
  ['53300', 'busy'],
  ['53', 'full'],
  ['57014', 'slow'],
  ['55P03', 'slow'],
  ['25P03', 'slow'],
  ['40001', 'contended'],
  ['40P01', 'contended'],
];

function byCode(code: string): Fault | null {
  return codes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

const byKind: Record<string, Fault> = {
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  SocketTimeout: 'away',
  TooManyConnections: 'busy',
  TransactionWriteConflict: 'contended',
};

/** Errors of `pg` itself have no code. */
const byMessage: [pattern: RegExp, fault: Fault][] = [
  [/^Connection terminated/, 'away'],
  [/is not queryable$/, 'away'],
  [/^timeout exceeded when trying to connect$/, 'busy'],
  [/^Query read timeout$/, 'away'],
  [/\bE(?:CONNREFUSED|CONNRESET|TIMEDOUT|NOTFOUND|AI_AGAIN)\b/, 'away'],
];
