/** A node of what `EXPLAIN (ANALYZE, FORMAT JSON)` says, as far as it is looked at here. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  /** Of each loop. */
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

export interface Scan {
  table: string;
  how: string;
  /** In all loops, those included that were read and not wanted. */
  rows: number;
}

/** What a statement read of tables, one by one. */
export function scansOf(plan: PlanNode): Scan[] {
  const below = (plan.Plans ?? []).flatMap(scansOf);
  const table = plan['Relation Name'];
  // What writes names its table too.
  if (!table || !plan['Node Type'].endsWith('Scan')) return below;
  const each =
    plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Index Recheck'] ?? 0);
  const how = [plan['Node Type'], plan['Index Name']].filter(Boolean).join(' ');
  return [{ table, how, rows: each * plan['Actual Loops'] }, ...below];
}

export function rowsRead(plan: PlanNode): number {
  return scansOf(plan).reduce((sum, { rows }) => sum + rows, 0);
}

/** For a message: what read most first. */
export function tell(plan: PlanNode): string {
  const scans = scansOf(plan).toSorted((a, b) => b.rows - a.rows);
  return scans.map(({ table, how, rows }) => `${rows} of ${table} (${how})`).join(', ');
}
