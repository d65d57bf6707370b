const milliseconds: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** `3d 4h 20m` before a moment; throws on anything else. */
export function ago(age: string, from: Date): Date {
  const parts = age.trim().split(/\s+/);
  return new Date(from.getTime() - parts.reduce((sum, part) => sum + partLength(part, age), 0));
}

function partLength(part: string, age: string): number {
  const [, count, unit] = /^(\d+)([dhm])$/.exec(part) ?? [];
  if (!count || !unit)
    throw new Error(`"${age}" is no age: use days, hours and minutes, as in "3d 4h 20m"`);
  return Number(count) * milliseconds[unit]!;
}
