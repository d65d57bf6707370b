import type { ReadyShape, Said, Shape, Subjects } from '../shapes.ts';
import type { Program } from '../server-process.ts';

/** How contestants are called for on the command line, in the order of the tables. */
export const words = [
  'uncached',
  'shipped',
  'postgraphile',
  'plain',
  'memory',
  'constant',
] as const;
export type Word = (typeof words)[number];

/** A request over HTTP: a POST of JSON, or a GET where there is no body. */
export interface Asked {
  path: string;
  body?: { query: string; variables: Record<string, unknown> };
  headers?: Record<string, string>;
  /** What is to be answered; 200 unless it says something else. */
  status?: number;
}

export interface Contestant {
  word: Word;
  name: string;
  /** Installs what it needs. */
  prepare(progress: (step: string) => void): Promise<void>;
  program(databaseUrl: string): Program;
  /** Called when its server can be asked. */
  ready?(url: string): Promise<void>;
  ask(shape: Shape, subjects: Subjects, variant: number): Asked;
  /** Only of those who take part in what lies ready. */
  askReady?(shape: ReadyShape): Asked;
  /** What its answer says, in the words of shapes.ts. */
  said(shape: Shape, data: never): Said;
}
