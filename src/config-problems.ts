import type * as z from 'zod';

/** These may hold a password: what is wrong with them is told without them. */
const secret = new Set(['DATABASE_URL', 'DATABASE_REPLICA_URLS', 'ADMIN_TOKEN', 'PURGE_SECRET']);

/** A line for each setting that is wrong. */
export function problems(
  error: z.ZodError,
  environment: Record<string, string | undefined>,
  settings: Record<string, z.ZodType>,
): string {
  const names = new Set(error.issues.map(({ path }) => String(path[0])));
  return [...names]
    .map((name) => {
      const shown = secret.has(name) ? 'its value' : `"${environment[name]}"`;
      return `${name}: ${shown} is not ${settings[name]!.description}`;
    })
    .join('\n');
}
