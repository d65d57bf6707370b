import type { Queries } from '../../database/database.ts';

/** Every article that has the one topic has the other, once, where the first of both stood. */
export async function moveTopics(queries: Queries, from: string, into: string): Promise<void> {
  await queries.$executeRaw`
    DELETE FROM article_topics second USING article_topics first
    WHERE second.article_id = first.article_id AND second.position > first.position
      AND ((second.topic_id = ${from}::uuid AND first.topic_id = ${into}::uuid)
        OR (second.topic_id = ${into}::uuid AND first.topic_id = ${from}::uuid))`;
  const where = { topicId: from };
  await queries.articleTopic.updateMany({ where, data: { topicId: into } });
  await queries.$executeRaw`
    UPDATE tombstones SET topic_ids = array_replace(topic_ids, ${from}::uuid, ${into}::uuid)
    WHERE ${from}::uuid = ANY(topic_ids)`;
}
