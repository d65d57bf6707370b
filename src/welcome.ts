import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { readLatestPath } from './domain/article/latest-path.ts';
import type { Site } from './graphql/context.ts';

export interface WelcomeOptions {
  config: Config;
  database: Database;
  /** The address of this server. */
  here: string;
  site: Site;
  /** An admin token made just now; null when none was. */
  secret: string | null;
  seconds: number;
}

/** What a person needs to know when the server is up. */
export async function welcome(options: WelcomeOptions): Promise<string> {
  const { config, database, here, site, secret, seconds } = options;
  const article = await readLatestPath(database.prisma);
  const rows = [
    ['GraphiQL', `${here}/graphql`],
    ['Front page', `${site.url}/`],
    ...(article ? [['An article', `${site.url}${article}`]] : []),
    [
      'Database',
      database.kind === 'pglite' ? `embedded, in ${config.dataDirectory}` : 'PostgreSQL',
    ],
    ...(secret ? [['Admin token', `${secret}   (shown only now: keep it)`]] : []),
  ];
  const lines = rows.map(([name, value]) => `  ${name!.padEnd(12)} ${value}`);
  return [`${site.name} is ready (${seconds.toFixed(1)} s)`, ...lines].join('\n');
}
