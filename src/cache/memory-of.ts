/** Bytes, rather too many than too few: of an object and each of its fields, of a text and each of its letters. */
const perObject = 64;
const perField = 8;
const perText = 32;
const perLetter = 2;

/** About how many bytes a plain value takes in memory. What is there twice is counted twice. */
export function memoryOf(value: unknown): number {
  if (typeof value === 'string') return perText + perLetter * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (value instanceof Date) return 2 * perObject;
  const fields = Object.values(value);
  return fields.reduce<number>((sum, field) => sum + perField + memoryOf(field), perObject);
}
