interface Line {
  level: string;
  time: string;
  msg?: string;
  requestId?: string;
  err?: { message: string; stack?: string };
  [field: string]: unknown;
}

/** A line of JSON as a person at a terminal wants to read it; errors with their stacks. */
export function readableLine(json: string): string {
  const { level, time, msg, requestId, err, ...fields } = JSON.parse(json) as Line;
  const rest = Object.values(fields).flat().map(shown);
  const words = [time.slice(11, 19), sign(level), msg, ...rest, requestId].filter(Boolean);
  return `${[words.join('  '), ...(err ? [err.stack ?? err.message] : [])].join('\n')}\n`;
}

function sign(level: string): string {
  return level === 'info' ? '' : level.toUpperCase();
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
