import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { insertGoodRows } from './good-rows.ts';

const database = testDatabase('empty');

beforeAll(() => insertGoodRows(database()));

const story = `(SELECT id FROM articles WHERE slug = 'a-story')`;
const draft = `(SELECT draft_id FROM revisions WHERE slug = 'a-draft')`;
const draftSet = (set: string, id = draft) =>
  `UPDATE drafts SET version = version + 1, ${set} WHERE id = ${id}`;

/** Another revision of a story, with one column changed. */
const revision = (column: string, value: string) => {
  const columns = [
    'draft_id',
    'number',
    'headline',
    'slug',
    'markdown',
    'body',
    'byline',
    'saved_by',
    'saved_at',
    'rights_holder',
    'usage_terms',
  ];
  const values = columns.map((each) => (each === column ? value : each === 'number' ? '99' : each));
  return `INSERT INTO revisions (${columns.join()}) SELECT ${values.join()} FROM revisions WHERE slug = 'a-draft'`;
};

const checks: Record<string, string> = {
  sections_slug_check: `UPDATE sections SET slug = 'No Slug', path = 'No Slug' WHERE path = 'world'`,
  sections_name_check: `UPDATE sections SET name = ''`,
  sections_parent_check: `UPDATE sections SET parent_id = id WHERE path = 'world/near'`,
  sections_path_check: `UPDATE sections SET path = 'world/far' WHERE path = 'world/near'`,
  authors_slug_check: `UPDATE authors SET slug = 'two--hyphens'`,
  authors_name_check: `UPDATE authors SET name = ''`,
  topics_slug_check: `UPDATE topics SET slug = repeat('a', 101)`,
  topics_name_check: `UPDATE topics SET name = ''`,
  article_slugs_slug_check: `INSERT INTO article_slugs VALUES ('-a', ${story})`,
  revisions_slug_check: revision('slug', `'Ä'`),
  revisions_number_check: revision('number', '0'),
  revisions_headline_check: revision('headline', `''`),
  revisions_body_check: revision('body', `'{}'`),
  revisions_byline_check: revision('byline', `'{}'`),
  revisions_rights_holder_check: revision('rights_holder', `''`),
  revisions_usage_terms_check: revision('usage_terms', `''`),
  drafts_version_check: `INSERT INTO drafts (id, version, created_by, created_at, updated_at) VALUES (gen_random_uuid(), 0, '', now(), now())`,
  drafts_revision_check: draftSet('revision = 0'),
  drafts_published_revision_check: draftSet('published_revision = 2', story),
  drafts_first_published_check: draftSet('published_revision = 1'),
  drafts_scheduled_check: draftSet(`state = 'SCHEDULED'`),
  drafts_removed_check: draftSet(`state = 'WITHDRAWN'`, story),
  drafts_published_check: draftSet(`state = 'PUBLISHED'`),
  notices_text_check: `UPDATE notices SET text = ''`,
  articles_headline_check: `UPDATE articles SET headline = ''`,
  articles_body_check: `UPDATE articles SET body = '[]'`,
  articles_notices_check: `UPDATE articles SET notices = '{}'`,
  articles_image_check: `UPDATE articles SET image = NULL WHERE id = ${story}`,
  articles_words_check: `UPDATE articles SET words = -1`,
  articles_updated_check: `UPDATE articles SET updated_at = published_at - interval '1 ms'`,
  articles_rights_holder_check: `UPDATE articles SET rights_holder = ''`,
  articles_usage_terms_check: `UPDATE articles SET usage_terms = ''`,
  article_bylines_position_check: `UPDATE article_bylines SET position = -1`,
  article_bylines_role_check: `UPDATE article_bylines SET role = ''`,
  article_topics_position_check: `UPDATE article_topics SET position = -1`,
  article_related_position_check: `UPDATE article_related SET position = -1`,
  article_related_itself_check: `UPDATE article_related SET related_id = article_id`,
  article_views_total_check: `UPDATE article_views SET total = -1`,
  article_views_hourly_views_check: `UPDATE article_views_hourly SET views = 0`,
  article_views_hourly_hour_check: `UPDATE article_views_hourly SET hour = hour + interval '30 min'`,
  images_size_check: `UPDATE images SET height = 0`,
  api_tokens_name_check: `UPDATE api_tokens SET name = ''`,
  api_tokens_hash_check: `UPDATE api_tokens SET hash = repeat('A', 64)`,
  imported_captures_digest_check: `UPDATE imported_captures SET digest = repeat('A', 64)`,
  installation_id_check: `INSERT INTO installation VALUES (2, now(), true)`,
  draft_comments_text_check: `INSERT INTO draft_comments SELECT gen_random_uuid(), draft_id, revision, '', author, at FROM draft_comments`,
  preview_tokens_hash_check: `UPDATE preview_tokens SET hash = repeat('A', 64)`,
  preview_tokens_expires_check: `UPDATE preview_tokens SET expires_at = created_at`,
  idempotency_keys_key_check: `UPDATE idempotency_keys SET key = ''`,
  idempotency_keys_hash_check: `UPDATE idempotency_keys SET request_hash = ''`,
};

describe('the database refuses', () => {
  it.each(Object.entries(checks))('%s', async (name, sql) => {
    const constraint = name.endsWith('_slug_check') ? 'slug_check' : name;
    await expect(run(sql)).rejects.toThrow(`violates check constraint "${constraint}"`);
  });

  it('nothing that has no example above', async () => {
    const rows = await database().prisma.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint
      WHERE contype = 'c' AND conrelid <> 0 AND connamespace = 'public'::regnamespace`;
    expect(Object.keys(checks).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });
});

describe('history', () => {
  it.each([
    ['revisions is append-only', `UPDATE revisions SET headline = 'Other'`],
    ['revisions is append-only', 'DELETE FROM revisions'],
    ['events is append-only', `UPDATE events SET kind = 'article.killed'`],
    ['events is append-only', 'DELETE FROM events'],
    ['draft_comments is append-only', `UPDATE draft_comments SET text = 'Other'`],
    ['audit_entries is append-only', 'DELETE FROM audit_entries'],
  ])('%s: %s', async (message, sql) => {
    await expect(run(sql)).rejects.toThrow(message);
  });

  it.each(['revisions', 'events', 'draft_comments', 'audit_entries'])(
    '%s cannot be emptied at once',
    async (table) => {
      await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('is append-only');
      const rows = await database().prisma.$queryRawUnsafe(`SELECT FROM ${table} LIMIT 1`);
      expect(rows).toHaveLength(1);
    },
  );
});

describe('a draft', () => {
  it.each([
    ['draft version must grow by one', `UPDATE drafts SET assigned_to = 'x'`],
    ['draft version must grow by one', 'UPDATE drafts SET version = version + 2'],
    ['draft version must grow by one', 'UPDATE drafts SET version = version - 1'],
    ['first publication never moves', draftSet(`first_published_at = now()`, story)],
    [
      'first publication never moves',
      draftSet('published_revision = NULL, first_published_at = NULL', story),
    ],
    ['a killed draft never changes', draftSet(`assigned_to = 'x'`)],
  ])('%s: %s', async (message, sql) => {
    if (message.includes('killed')) await run(draftSet(`state = 'KILLED'`));
    await expect(run(sql)).rejects.toThrow(message);
  });
});

describe('an article is either public or gone', () => {
  it.each([
    `INSERT INTO tombstones SELECT id, 'WITHDRAWN', NULL, section_id, slug, now(), published_at, '{}', '{}' FROM articles WHERE slug = 'a-story'`,
    `INSERT INTO articles (id, revision, slug, section_id, headline, language, body, words, published_at, updated_at)
     SELECT article_id, 1, slug, section_id, 'Back', 'en', '{}', 1, now(), now() FROM tombstones`,
  ])('%s', async (sql) => {
    await expect(run(sql)).rejects.toThrow('an article is either public or gone');
  });
});

function run(sql: string): Promise<number> {
  return database().prisma.$executeRawUnsafe(sql);
}
