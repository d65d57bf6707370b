import { exitCodes, type Command } from '../command.ts';
import { ServerUnusable } from '../request-failures.ts';
import { terminalText } from '../terminal-text.ts';
import { gatherFiles } from './gather-files.ts';
import { importFile } from './import-file.ts';
import { importOptions, type ImportOptions } from './options.ts';
import { startReport } from './report.ts';
import { captureSender } from './send-capture.ts';

const usage = `Usage: masthead import FILE… [options]

Publishes saved pages: text files, or directories with *.txt files at any depth.
The same page again changes nothing.

  --url URL           the server, or its /graphql; default http://localhost:4000 (MASTHEAD_URL)
  --token TOKEN       an editor's or admin's token (MASTHEAD_TOKEN, ADMIN_TOKEN)
  --captured-at TIME  when the pages were saved, like 2026-03-01 or 2026-03-01T09:30:00Z;
                      default: when each file was last changed
  --section PATH      the section of pages that name none; default: news
  -h, --help          this text

Exit status: 0 all imported, 1 some refused, 2 wrong usage, 3 no server or token refused`;

export const importCommand: Command = {
  summary: 'publishes saved pages from text files',
  usage,
  async run(args) {
    const options = importOptions(args, process.env);
    if (options) return importAll(options);
    console.log(usage);
    return exitCodes.done;
  },
};

/** One after the other, in order: of two pages with one headline, the later one updates. */
async function importAll(options: ImportOptions): Promise<number> {
  const files = await gatherFiles(options.paths);
  const send = captureSender(options.endpoint, options.token);
  const report = startReport(files.length, process.stdout, process.stderr);
  try {
    for (const file of files) report.add(await importFile(file, send, options));
  } catch (error) {
    report.end();
    return explain(error);
  }
  return report.end() > 0 ? exitCodes.partly : exitCodes.done;
}

function explain(error: unknown): number {
  if (!(error instanceof ServerUnusable)) throw error;
  console.error(`masthead: ${terminalText(error.message)}`);
  return exitCodes.server;
}
