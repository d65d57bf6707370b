import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { Prisma } from './database/generated/client.ts';
import { articlePath } from './domain/address/paths.ts';
import { jsonRows } from './domain/json-rows.ts';
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
  const article = await latestArticle(database);
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

async function latestArticle({ prisma }: Database): Promise<string | null> {
  const [article] = await jsonRows<{ slug: string; path: string }>(
    prisma,
    Prisma.sql`SELECT slug, (SELECT path FROM sections WHERE id = section_id) AS path FROM articles
      ORDER BY published_at DESC, id DESC LIMIT 1`,
  );
  return article ? articlePath(article, article.slug) : null;
}
