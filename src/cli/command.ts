/** One word after `masthead`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** The text of its `--help`. */
  usage: string;
  /**
   * Runs it with the arguments after its name and answers with the exit code.
   * @throws UsageError when the arguments are wrong
   */
  run(args: string[]): Promise<number>;
}

/** The command line is wrong. The message is one line; the usage is shown under it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** 1 is a command's own: it worked, but not for everything it was given. */
export const exitCodes = { done: 0, partly: 1, usage: 2, server: 3 } as const;
