/** A stretch of an ordered list: what lies between two positions, cut to a number of rows. */
export interface Window<Position> {
  /** Rows after this position in the list's order; null from its beginning. */
  after: Position | null;
  /** Rows before this position in the list's order; null to its end. */
  before: Position | null;
  limit: number;
  /** Cut from the end (`last`), and answered in reverse. */
  backwards: boolean;
}
