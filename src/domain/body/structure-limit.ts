const MAX_DEPTH = 24;
const MAX_UNDERLINES = 400;
const MARKER = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/gy;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

// Ordinary text to the Markdown parser, and removed again from all it yields: see `printable`.
const STOP = '\u0001';

/**
 * Has Markdown the parser would take minutes over read as text from where it gets absurd:
 * quotes and lists nested too deep, headings underlined by the hundred. Expects printable text.
 */
export function limitStructure(markdown: string): string {
  let underlines = 0;
  return markdown.replace(/[^\r\n]+/g, (line) => {
    const surplus = UNDERLINE.test(line) && ++underlines > MAX_UNDERLINES;
    return limitDepth(surplus ? disarm(line, /[-=]/) : line);
  });
}

function disarm(line: string, mark: RegExp): string {
  return line.replace(mark, (found) => STOP + found);
}

/** Disarms the first marker that would open one level too many. */
function limitDepth(line: string): string {
  let depth = 0;
  for (const { 1: indent = '', index } of line.matchAll(MARKER)) {
    depth += 1 + levelsContinued(indent);
    if (depth <= MAX_DEPTH) continue;
    const rest = line.slice(index);
    return isRule(rest) ? line : line.slice(0, index) + disarm(rest, /[^ \t]/);
  }
  return line;
}

/** A line continues a list by being indented at least two columns. */
function levelsContinued(indent: string): number {
  return Math.floor(indent.replaceAll('\t', '    ').length / 2);
}

/** `* * * *` is one rule, however long. */
function isRule(rest: string): boolean {
  return /^[ \t]*[-*]/.test(rest) && new Set(rest.replace(/[ \t]/g, '')).size === 1;
}
