import { UsageError } from '../command.ts';
import { endpointOf } from '../endpoint.ts';
import { parsedArgs } from '../parsed-args.ts';
import { capturedAtOf } from './captured-at.ts';

export interface ImportOptions {
  /** Files and directories, at least one. */
  paths: string[];
  /** Address of the GraphQL endpoint. */
  endpoint: string;
  token: string | undefined;
  /** Null: each file's modification time. */
  capturedAt: Date | null;
  /** Path of the section for pages that name none. */
  section: string;
}

/**
 * Reads the arguments of `masthead import`. Null when they ask for help.
 * @throws UsageError
 */
export function importOptions(args: string[], env: NodeJS.ProcessEnv): ImportOptions | null {
  const { values, positionals: paths } = parsed(args);
  if (values.help) return null;
  if (paths.length === 0) throw new UsageError('Give at least one FILE');
  const capturedAt = values['captured-at'];
  return {
    paths,
    endpoint: endpointOf(values.url ?? (env['MASTHEAD_URL'] || 'http://localhost:4000')),
    token: tokenOf(values.token ?? (env['MASTHEAD_TOKEN'] || env['ADMIN_TOKEN'])),
    capturedAt: capturedAt === undefined ? null : capturedAtOf(capturedAt),
    section: (values.section ?? 'news').replace(/^\/|\/$/g, ''),
  };
}

function parsed(args: string[]) {
  return parsedArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      token: { type: 'string' },
      'captured-at': { type: 'string' },
      section: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

/** A header can't carry anything else; the token itself is not shown. */
function tokenOf(token: string | undefined): string | undefined {
  if (!token || /^[\x21-\x7e]+$/.test(token)) return token || undefined;
  throw new UsageError('The token has characters that no token has, such as spaces');
}
