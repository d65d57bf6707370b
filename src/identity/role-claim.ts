import type { Role } from '../domain/token/token.ts';

/** Highest first. */
const ranks: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'SYNDICATION'];

/**
 * The highest role that a claim names, in any case; null when it names none that we know. The claim is
 * a text or a list of texts, found by its whole name or by a path with dots, as `realm_access.roles`.
 */
export function roleFrom(claims: object, claim: string): Role | null {
  const value = valueAt(claims, [claim]) ?? valueAt(claims, claim.split('.'));
  const names = [value].flat().map((name) => (typeof name === 'string' ? name.toUpperCase() : ''));
  return ranks.find((role) => names.includes(role)) ?? null;
}

function valueAt(claims: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[name]
        : undefined,
    claims,
  );
}
