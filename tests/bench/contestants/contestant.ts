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
  /** Called when its server can be asked. */
  ready?(url: string): Promise<void>;
  ask(shape: Shape, subjects: Subjects, variant: number): Asked;
  /** What its answer says, in the words of shapes.ts. */
  said(shape: Shape, data: never): Said;
}
