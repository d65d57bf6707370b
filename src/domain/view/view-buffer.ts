/** Views of one article in one hour. */
export interface HourlyViews {
  articleId: string;
  /** The beginning of the hour, UTC. */
  hour: Date;
  views: number;
}

export interface ViewBuffer {
  add(...counts: HourlyViews[]): void;
  /** All that is there, in the order of ids and hours; the buffer is empty then. */
  take(): HourlyViews[];
}

/** Articles' hours. Ids are the clients' to invent, and no flush may come for long. */
const defaultLimit = 100_000;

/** Adds up views until they are written; what would make it grow over the limit is dropped. */
export function viewBuffer(limit = defaultLimit): ViewBuffer {
  let counts = new Map<string, HourlyViews>();
  const addOne = (count: HourlyViews) => {
    const key = `${count.articleId} ${count.hour.toISOString()}`;
    const before = counts.get(key);
    if (!before && counts.size >= limit) return;
    counts.set(key, { ...count, views: count.views + (before?.views ?? 0) });
  };
  return {
    add: (...added) => added.forEach(addOne),
    take() {
      const taken = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
      counts = new Map();
      return taken;
    },
  };
}

export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
}
