import { exitCodes, UsageError, type Command } from '../command.ts';
import { endpointOf } from '../endpoint.ts';
import { parsedArgs } from '../parsed-args.ts';
import { ServerUnusable } from '../request-failures.ts';
import { terminalText } from '../terminal-text.ts';
import { download } from './download.ts';
import { openExport } from './saved-export.ts';

const usage = `Usage: masthead export FILE [options]

Writes all that the public can read to a file, a line of JSON for each section, author, topic and article.
What is missing in a file that was broken off is added; one that is whole stays as it is.

  --url URL    the server, or its /graphql; default http://localhost:4000 (MASTHEAD_URL)
  -h, --help   this text

Exit status: 0 the file is whole, 2 wrong usage, 3 no server`;

export const exportCommand: Command = {
  summary: 'writes the whole site to a file',
  usage,
  async run(args) {
    const options = optionsOf(args, process.env);
    if (options) return exportTo(options);
    console.log(usage);
    return exitCodes.done;
  },
};

interface Options {
  path: string;
  url: string;
}

async function exportTo({ path, url }: Options): Promise<number> {
  const file = await openExport(path);
  const progress = showBytes(process.stderr);
  try {
    const { nodes, changesAfter } = await download({ url, file, path, progress: progress.add });
    progress.end();
    console.log(`${nodes} lines of the site in ${terminalText(path)}, ready to follow changes:`);
    console.log(`changes(after: "${changesAfter}")`);
    return exitCodes.done;
  } catch (error) {
    progress.end();
    if (!(error instanceof ServerUnusable)) throw error;
    console.error(`masthead: ${terminalText(error.message)}`);
    return exitCodes.server;
  } finally {
    await file.close();
  }
}

/** How much has come, in a terminal. */
function showBytes(terminal: NodeJS.WriteStream) {
  let bytes = 0;
  const show = (text: string) => terminal.isTTY && terminal.write(`\r\u001b[K${text}`);
  return {
    add(more: number) {
      bytes += more;
      show(`${(bytes / 1_000_000).toFixed(1)} MB`);
    },
    end: () => show(''),
  };
}

/** Null when they ask for help. @throws UsageError */
function optionsOf(args: string[], env: NodeJS.ProcessEnv): Options | null {
  const options = { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parsedArgs({ args, allowPositionals: true, options });
  if (values.help) return null;
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError('Give one FILE');
  const endpoint = endpointOf(values.url ?? (env['MASTHEAD_URL'] || 'http://localhost:4000'));
  return { path, url: endpoint.replace(/\/graphql$/, '/export') };
}
