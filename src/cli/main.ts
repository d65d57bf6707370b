import { exitCodes, UsageError, type Command } from './command.ts';
import { doctorCommand } from './doctor/command.ts';
import { exportCommand } from './export/command.ts';
import { importCommand } from './import/command.ts';
import { terminalText } from './terminal-text.ts';

const commands = new Map<string, Command>([
  ['import', importCommand],
  ['export', exportCommand],
  ['doctor', doctorCommand],
]);

/** Runs the command line and answers with the exit code of the process. */
export async function main(args: string[]): Promise<number> {
  process.stdout.on('error', stopWithoutReader);
  const [name = '', ...rest] = args;
  const command = commands.get(name);
  try {
    return await (command ? command.run(rest) : runNone(name));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`masthead: ${terminalText(error.message)}\n\n${command?.usage ?? usage()}`);
    return exitCodes.usage;
  }
}

function runNone(name: string): number {
  if (name === '') throw new UsageError('Give a command');
  if (name !== '--help' && name !== '-h') throw new UsageError(`There is no command "${name}"`);
  console.log(usage());
  return exitCodes.done;
}

function usage(): string {
  const list = [...commands].map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`);
  return [
    'Usage: masthead COMMAND …',
    '',
    ...list,
    '',
    '"masthead COMMAND --help" tells more of one.',
  ].join('\n');
}

/** As in `masthead … | head`. */
function stopWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.partly);
}
