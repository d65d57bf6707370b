import type { gfmTable } from 'micromark-extension-gfm-table';

type Extension = ReturnType<typeof gfmTable>;
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, unknown[]>;
type Tokenizer = Construct['tokenize'];
type State = Parameters<Tokenizer>[1];

const MAX_MARKS = 800;
const MARKS = ['!', '*', '<', '[', '_'].map((mark) => mark.charCodeAt(0));
const EMPHASIS = /[*_]/;

/**
 * Lets a paragraph open only so many emphases, links, images and tags; further marks stay text.
 * Matching them takes the parser time that grows with the cube of their number.
 */
export function limitMarks(): Extension {
  const construct = { tokenize: tokenizeSurplus(new WeakMap()) };
  return { text: Object.fromEntries(MARKS.map((code) => [code, construct])) };
}

/** Takes a mark as text once the paragraph has had enough, else leaves it to the parser. */
function tokenizeSurplus(seen: WeakMap<object, number>): Tokenizer {
  return function (effects, ok, nok) {
    let length = 0;
    let mark: number | null = null;

    const run: State = (code) => {
      if (length > 0 && !continuesRun(mark, code)) return end(code);
      if (length++ === 0) effects.enter('data');
      mark = code;
      effects.consume(code);
      return run;
    };

    const end: State = (code) => {
      // The parser makes one `this` per paragraph, heading or table cell.
      const total = (seen.get(this) ?? 0) + length;
      seen.set(this, total);
      if (total <= MAX_MARKS) return nok(code);
      effects.exit('data');
      return ok(code);
    };

    return run;
  };
}

/** The parser takes a run of `*` or `_` in one go, but each other mark alone. */
function continuesRun(mark: number | null, code: number | null): boolean {
  return mark === code && mark !== null && EMPHASIS.test(String.fromCharCode(mark));
}
