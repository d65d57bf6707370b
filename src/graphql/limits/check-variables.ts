import { limitError } from './limit-error.ts';

const maxDepth = 16;
const maxValues = 10_000;

/**
 * Looks variables through before anything calls itself for what they hold, and no further than the limits go.
 * @throws GraphQLError for what is over a limit
 */
export function checkVariables(variables: unknown): void {
  const waiting: [value: unknown, depth: number][] = [[variables, 0]];
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > maxDepth) throw tooDeep();
    const held = Object.values(value);
    values += held.length;
    if (values > maxValues) throw tooMany();
    for (const each of held) waiting.push([each, depth + 1]);
  }
}

function tooDeep() {
  const message = `The variables are over ${maxDepth} levels deep, which is the limit`;
  return limitError('variables', maxDepth, message);
}

function tooMany() {
  const message = `The variables hold over ${maxValues} values, which is the limit: send less at once`;
  return limitError('variables', maxValues, message);
}
