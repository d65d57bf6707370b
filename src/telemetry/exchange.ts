/** A request and what has become known of it on its way through the layers. */
export interface Exchange {
  readonly id: string;
  readonly method: string;
  /** Those that came with it. @param name in small letters */
  header(name: string): string | null;
  /** Without the query, which may hold secrets. */
  readonly path: string;
  /** Milliseconds since 1970, with fractions, as all times here. */
  readonly started: number;
  /** The pattern of the address that answers it; null until one is found. */
  route: string | null;
  /** Those of a GraphQL request, or what a page was made from. */
  readonly operations: Operation[];
  /** SQL that was sent for it so far. */
  readonly statements: Statement[];
  /** Errors that its client is not told about. */
  failures: number;
  /** From then on nothing more is noted of it: a stream may go on for days. */
  isAnswered: boolean;
}

export interface Operation {
  /** As its document calls it; null when it has no name. */
  name: string | null;
  type: 'query' | 'mutation' | 'subscription';
  /** The start of the document's SHA-256, hexadecimal. */
  hash: string;
  started: number;
  milliseconds: number;
  /** How many errors its answer has. */
  errors: number;
}

export interface Statement {
  sql: string;
  ended: number;
  milliseconds: number;
}

/** What became of an exchange. */
export interface Outcome {
  status: number;
  milliseconds: number;
}

/** Is told of what goes on. What it throws ends the request: it has to be simple. */
export interface Observer {
  begun?(exchange: Exchange): void;
  /** Called when there is an answer; a stream goes on after it. */
  answered?(exchange: Exchange, outcome: Outcome): void;
  /** Also for statements that no request asked for. */
  statement?(statement: Statement): void;
  failed?(error: unknown): void;
  /** Something was looked for in one of the caches. */
  lookedUp?(cache: string, isHit: boolean): void;
}
