import { expect, it } from '@jest/globals';
import { rowsRead, scansOf, tell, type PlanNode } from './plan.ts';

const scan = (table: string, rows: number, loops = 1, more: Partial<PlanNode> = {}): PlanNode => ({
  ...{ 'Node Type': 'Index Scan', 'Relation Name': table, 'Index Name': `${table}_pkey` },
  ...{ 'Actual Rows': rows, 'Actual Loops': loops, ...more },
});

const over = (type: string, rows: number, ...Plans: PlanNode[]): PlanNode => ({
  ...{ 'Node Type': type, 'Actual Rows': rows, 'Actual Loops': 1, Plans },
});

it('rows of all loops are read, those that a filter removes too', () => {
  expect(rowsRead(scan('a', 3))).toBe(3);
  expect(rowsRead(scan('a', 3, 5))).toBe(15);
  expect(rowsRead(scan('a', 1, 2, { 'Rows Removed by Filter': 4 }))).toBe(10);
  expect(rowsRead(scan('a', 1, 2, { 'Rows Removed by Index Recheck': 2 }))).toBe(6);
});

it('only tables are read, wherever they stand in the plan', () => {
  const plan = over(
    'Limit',
    1,
    over('Nested Loop', 1, scan('a', 2), over('Memoize', 9, scan('b', 1, 3))),
    over('CTE Scan', 100),
    over('Function Scan', 100),
  );
  expect(rowsRead(plan)).toBe(5);
  expect(scansOf(plan).map(({ table }) => table)).toEqual(['a', 'b']);
});

it('an index is not counted beside the table that is read by it', () => {
  const bitmap = over('Bitmap Index Scan', 50);
  const heap = scan('a', 50, 1, { 'Node Type': 'Bitmap Heap Scan', Plans: [bitmap] });
  expect(rowsRead(heap)).toBe(50);
});

it('what is written is not read', () => {
  const written = { ...over('ModifyTable', 0, scan('a', 1)), 'Relation Name': 'a' };
  expect(rowsRead(written)).toBe(1);
});

it('what read most is told first', () => {
  const plan = over('Hash Join', 1, scan('a', 2), scan('b', 900));
  expect(tell(plan)).toBe('900 of b (Index Scan b_pkey), 2 of a (Index Scan a_pkey)');
});
