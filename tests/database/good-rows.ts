import type { Database } from '../../src/database/database.ts';
import { addNotice } from '../../src/domain/article/notices.ts';
import { newId } from '../../src/domain/id.ts';
import { hour, newsroom } from '../support/newsroom.ts';

const hash = 'a'.repeat(64);

/** At least one row that the rules allow in every table they are about. */
export async function insertGoodRows(database: Database): Promise<void> {
  const world = newsroom(() => database);
  const draftId = await world.article({
    ...{ section: 'world/near', slug: 'a-story', authors: [{ name: 'Ann', role: 'Photographs' }] },
    ...{ topics: ['Rail'], related: [await world.article()], imageId: await world.image('A') },
  });
  await world.withdraw(await world.article({ slug: 'gone' }));
  await world.draft({ slug: 'a-draft' });
  const notice = { kind: 'UPDATE', text: 'More', at: hour(1) } as const;
  await world.change((change) => addNotice(change, draftId, 1, notice));
  const { prisma } = database;
  await prisma.articleViews.create({ data: { articleId: draftId, total: 618 } });
  await prisma.articleViewsHourly.create({ data: { articleId: draftId, hour: hour(1), views: 1 } });
  await prisma.importedCapture.create({
    data: { ...{ digest: hash, draftId, revision: 1 }, capturedAt: hour(0), importedAt: hour(1) },
  });
  await prisma.installation.create({ data: { installedAt: hour(0), sample: false } });
  await insertEditing(database, draftId);
}

async function insertEditing({ prisma }: Database, draftId: string): Promise<void> {
  const made = { createdBy: 'token:a', createdAt: hour(0) };
  await prisma.apiToken.create({ data: { ...made, id: newId(), name: 'A', role: 'ADMIN', hash } });
  await prisma.previewToken.create({
    data: { ...made, id: newId(), draftId, hash, expiresAt: hour(1) },
  });
  await prisma.draftComment.create({
    data: { id: newId(), draftId, revision: 1, text: 'Good', author: 'token:a', at: hour(1) },
  });
  await prisma.idempotencyKey.create({
    data: {
      ...{ actor: 'token:a', key: 'a', requestHash: hash, at: hour(0) },
      ...{ subjectType: 'draft', subjectId: draftId },
    },
  });
  await prisma.auditEntry.create({
    data: {
      ...{ id: newId(), at: hour(0), actor: 'token:a', actorName: 'A', action: 'saveDraft' },
      ...{ subjectType: 'draft', subjectId: draftId },
    },
  });
}
