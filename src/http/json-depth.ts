const mostLevels = 16;

/** Whether what JSON held is so shallow that it may be given to what calls itself for each level. */
export function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return false;
    level = level.filter(isHolder).flatMap((each) => Object.values(each) as unknown[]);
  }
  return true;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
