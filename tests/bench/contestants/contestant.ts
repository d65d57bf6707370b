import type { Said, Shape, Subjects } from '../shapes.ts';
import type { Program } from '../server-process.ts';

/** A request over HTTP: a POST of JSON. */
export interface Asked {
  path: string;
  body: { query: string; variables: Record<string, unknown> };
}

export interface Contestant {
  name: string;
  /** Installs what it needs. */
  prepare(progress: (step: string) => void): Promise<void>;
  program(databaseUrl: string): Program;
  /** Null for a shape that it has no answer to. */
  ask(shape: Shape, subjects: Subjects, variant: number): Asked;
  /** What its answer says, in the words of shapes.ts. */
  said(shape: Shape, data: never): Said;
}
