import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

/** What Node makes of arguments. @throws UsageError with the first sentence of what it says is wrong */
export function parsedArgs<Its extends ParseArgsConfig>(config: Its) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\.\s|\.$|\n/)[0]);
  }
}
