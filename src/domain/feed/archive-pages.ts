/** How many articles an archive page has; that of a month's end may have fewer. */
export const pageSize = 50;

/** A month in which a list has articles first published, those taken down since included. */
export interface ArchiveMonth {
  /** As `2026-11`; months of UTC. */
  month: string;
  count: number;
}

/** The nth page of a month, counted from 1 at the month's beginning. */
export interface ArchivePage {
  month: string;
  number: number;
}

/**
 * The last archive page of a list whose newest two months are given, newest first. A page is closed, and
 * never changes its members, once it is full or a later month has begun; null while none is.
 */
export function lastClosedPage([newest, earlier]: readonly ArchiveMonth[]): ArchivePage | null {
  if (!newest) return null;
  const closed = Math.floor(newest.count / pageSize);
  if (closed > 0) return { month: newest.month, number: closed };
  return earlier ? lastPageOf(earlier) : null;
}

/** The page before one, when `earlier` is the month before its month; null for the first. */
export function pageBefore(
  { month, number }: ArchivePage,
  earlier: ArchiveMonth | undefined,
): ArchivePage | null {
  if (number > 1) return { month, number: number - 1 };
  return earlier ? lastPageOf(earlier) : null;
}

function lastPageOf({ month, count }: ArchiveMonth): ArchivePage {
  return { month, number: Math.ceil(count / pageSize) };
}

/** As an address has it: `2026-11.2`. */
export function formatArchivePage({ month, number }: ArchivePage): string {
  return `${month}.${number}`;
}

/** Null for anything that can't be the name of a page. */
export function parseArchivePage(text: string): ArchivePage | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))\.([1-9]\d{0,5})$/.exec(text);
  return match && { month: match[1]!, number: Number(match[2]) };
}

/** The first moment of a month; of the one after it with `later` 1. */
export function monthStart(month: string, later = 0): Date {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + later));
}
