import { Lexer, Source, TokenKind, type TokenKind as Kind } from 'graphql';
import { limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

const opening = new Set<Kind>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing = new Set<Kind>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Looks a document through before it is parsed, one token after the other and no further than the limits
 * go: the parser calls itself for each bracket, and validation asks much of each field.
 * @throws GraphQLError for what is over a limit, and for what no GraphQL can hold
 */
export function scanDocument(text: string, { documentSize, tokens, depth }: Limits): void {
  if (text.length > documentSize) {
    const message = `The document has ${text.length} characters, and ${documentSize} is the limit: use variables for values`;
    throw limitError('documentSize', documentSize, message);
  }
  const lexer = new Lexer(new Source(text));
  const maxNesting = nestingOf(depth);
  let nesting = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
    if (count === tokens) throw tooManyTokens(tokens);
    const { kind } = lexer.token;
    if (opening.has(kind)) nesting++;
    if (closing.has(kind)) nesting--;
    if (nesting > maxNesting) throw tooNested(maxNesting);
  }
}

/** Brackets in brackets: inline fragments have some of their own, and so have arguments. */
function nestingOf(depth: number): number {
  return 2 * depth + 16;
}

function tooManyTokens(max: number) {
  const message = `The document has over ${max} tokens, which is the limit: ask for less at once`;
  return limitError('tokens', max, message);
}

function tooNested(max: number) {
  const message = `The document has brackets within brackets over ${max} deep, which is the limit`;
  return limitError('nesting', max, message);
}
