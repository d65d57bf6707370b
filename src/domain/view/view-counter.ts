import type { Database } from '../../database/database.ts';
import { repeatWindow } from './repeat-window.ts';
import { storeViews } from './store-views.ts';
import { hourOf, viewBuffer } from './view-buffer.ts';
import { isReader, type Visit } from './visit.ts';
import { visitorHasher } from './visitor-hash.ts';

/** Counts views in memory; what it holds is added to the database by `flush`. */
export interface ViewCounter {
  /** Counts the view of an article unless it is a bot's or a repeat. Any id will do: none is looked up. */
  record(articleId: string, visit: Visit, at: Date): void;
  /** Writes what was counted since the last time. @throws when that can't be; the next one tries again */
  flush(database: Database): Promise<void>;
}

export function viewCounter(): ViewCounter {
  const visitor = visitorHasher();
  const isRepeat = repeatWindow();
  const buffer = viewBuffer();
  return {
    record(id, visit, at) {
      if (!isReader(visit)) return;
      const articleId = id.toLowerCase();
      if (isRepeat(`${visitor(visit, at)} ${articleId}`, at)) return;
      buffer.add({ articleId, hour: hourOf(at), views: 1 });
    },
    async flush({ prisma }) {
      const counts = buffer.take();
      if (counts.length === 0) return;
      try {
        await storeViews(prisma, counts);
      } catch (error) {
        buffer.add(...counts);
        throw error;
      }
    },
  };
}
