import type { Finding, State } from '../../doctor/finding.ts';
import { exitCodes, type Command } from '../command.ts';
import { parsedArgs } from '../parsed-args.ts';
import { terminalText } from '../terminal-text.ts';

const usage = `Usage: masthead doctor [--json]

Looks at what a start with these settings needs: the settings, the database, replicas, migrations, clocks, and at
what lies undone in the data. Nothing is changed. Each line is ok, warn or fail, with what to do about it.

  --json       one object: {"ok": …, "findings": [{"about": …, "state": …, "text": …, "advice": …}]}
  -h, --help   this text

Exit status: 0 nothing failed, 1 something did, 2 wrong usage`;

export const doctorCommand: Command = {
  summary: 'says what is wrong with settings, database and data',
  usage,
  async run(args) {
    const { json, help } = optionsOf(args);
    if (help) {
      console.log(usage);
      return exitCodes.done;
    }
    // Other commands need no database.
    const { examine } = await import('../../doctor/examine.ts');
    const findings = await examine(process.env);
    const ok = findings.every(({ state }) => state !== 'fail');
    console.log(json ? JSON.stringify({ ok, findings }, null, 2) : findings.map(lines).join('\n'));
    return ok ? exitCodes.done : exitCodes.partly;
  },
};

const words: Record<State, string> = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' };

function lines({ about, state, text, advice }: Finding): string {
  const line = `${words[state]}  ${about.padEnd(11)} ${terminalText(text)}`;
  return advice ? `${line}\n${' '.repeat(18)}→ ${terminalText(advice)}` : line;
}

function optionsOf(args: string[]) {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  return parsedArgs({ args, options }).values;
}
