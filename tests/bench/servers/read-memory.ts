import { Client } from 'pg';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';

interface Row {
  id: string;
  section: string;
  texts: string[];
  authors: string[];
  topics: string[];
  related: string[];
  publishedAt: Date;
}

interface Story {
  slug: string;
  related(): { article: Story }[];
}

/** The corpus as objects that answer fields themselves, newest first. */
export async function readMemory(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const sections = await named(client, 'sections', 'name, slug, path, parent_id AS "parentId"');
  const authors = await named(client, 'authors', 'name, slug');
  const topics = await named(client, 'topics', 'name, slug');
  for (const section of sections.values()) {
    Object.assign(section, { parent: sections.get(section['parentId'] as string) ?? null });
  }
  const { rows } = await client.query<Row>(articlesSql);
  await client.end();
  const stories = new Map<string, Story>();
  for (const { id, section, texts, publishedAt, ...row } of rows) {
    stories.set(id, {
      ...(row as unknown as { slug: string }),
      ...{ id: encodeGlobalId('Article', id), publishedAt: publishedAt.toISOString() },
      ...{ section: sections.get(section), topics: row.topics.map((each) => topics.get(each)) },
      ...{ byline: row.authors.map((each) => ({ author: authors.get(each) })) },
      bodyHtml: texts.map((text) => `<p>${text}</p>`).join('\n'),
      related: () => row.related.map((each) => ({ article: stories.get(each)! })),
    } as Story);
  }
  const articles = [...stories.values()];
  const bySection = new Map<string, Story[]>();
  for (const [index, { section }] of rows.entries()) {
    const path = sections.get(section)!['path'] as string;
    const its = bySection.get(path) ?? [];
    its.push(articles[index]!);
    bySection.set(path, its);
  }
  return {
    ...{ articles, bySection },
    bySlug: new Map(articles.map((story) => [story.slug, story])),
    positions: new Map(rows.map(({ id }, index) => [id, index])),
  };
}

async function named(client: Client, table: string, columns: string) {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT id, ${columns} FROM ${table}`,
  );
  return new Map(rows.map((row) => [row['id'] as string, row]));
}

const articlesSql = `
  SELECT a.id, a.section_id AS section, a.slug, a.headline, a.standfirst, a.published_at AS "publishedAt",
    ARRAY(SELECT e -> 'content' -> 0 ->> 'value' FROM jsonb_array_elements(a.body -> 'elements') e) AS texts,
    ARRAY(SELECT author_id FROM article_bylines WHERE article_id = a.id ORDER BY position) AS authors,
    ARRAY(SELECT topic_id FROM article_topics WHERE article_id = a.id ORDER BY position) AS topics,
    ARRAY(SELECT related_id FROM article_related WHERE article_id = a.id ORDER BY position) AS related
  FROM articles a ORDER BY a.published_at DESC, a.id DESC`;
