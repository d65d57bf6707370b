/** Hours in which the interest in a story halves. */
const halfLife = 12;

/**
 * How many of a story's views fell into each hour since its publication, the present one first: most at
 * the beginning, ever fewer since.
 * @param hours how many hours ago it was published
 */
export function hourlyViews(total: number, hours: number): number[] {
  const weights = Array.from({ length: hours + 1 }, (_, ago) => 2 ** ((ago - hours) / halfLife));
  const sum = weights.reduce((all, weight) => all + weight);
  return weights.map((weight) => Math.floor((total * weight) / sum));
}
