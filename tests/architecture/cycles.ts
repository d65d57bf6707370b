import type { Source } from './sources.ts';

/** Each circle of files that import one another, once, as in `a.ts > b.ts > a.ts`. */
export function cycles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map(({ path, files }) => [path, files]));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' > '));
    if (done.has(path)) return;
    done.add(path);
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
  };
  for (const path of imports.keys()) follow(path, []);
  return found;
}
