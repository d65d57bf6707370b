/** Limit B: graphql-js over objects that are in memory already, in Yoga, with Masthead's own schema. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { readMemory } from './read-memory.ts';

const sdl = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
const { articles, bySlug, bySection, positions } = await readMemory(process.env['DATABASE_URL']!);

interface ListArgs {
  section?: string;
  first: number;
  after?: string;
}

const rootValue = {
  article: ({ slug }: { slug: string }) => bySlug.get(slug) ?? null,
  articles({ section, first, after }: ListArgs) {
    const list = section ? (bySection.get(section) ?? []) : articles;
    const from = after ? positions.get(idIn(after))! + 1 : 0;
    return { edges: list.slice(from, from + first).map((node) => ({ node })) };
  },
};

function idIn(cursor: string): string {
  const [, , id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  return id!;
}

const yoga = createYoga({
  schema: buildSchema(sdl),
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: [{ onExecute: ({ args }: { args: object }) => void Object.assign(args, { rootValue }) }],
});
createServer((request, response) => void yoga(request, response)).listen(
  Number(process.env['PORT']),
  '127.0.0.1',
);
process.once('SIGTERM', () => process.exit(0));
