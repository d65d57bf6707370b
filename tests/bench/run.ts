import type { Options } from './options.ts';
import type { Subjects } from './shapes.ts';

export interface Run {
  options: Options;
  databaseUrl: string;
  subjects: Subjects;
  say(text: string): void;
}
