import { describe, expect, it } from '@jest/globals';
import { parse, validate, type DocumentNode } from 'graphql';
import { limitedParse, limitedValidate } from '../../../src/graphql/limits/limited-steps.ts';
import { defaultLimits } from '../../../src/graphql/limits/limits.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { bombs } from './bombs.ts';

/** How often anything looked at a node of a document: what it did, whatever the machine. */
interface Counted {
  document: DocumentNode;
  looks(): number;
}

const parseIt = limitedParse(parse, defaultLimits);
const validateIt = limitedValidate(validate, defaultLimits);

describe('a document is validated with little work, or not at all', () => {
  const most = 40 * defaultLimits.tokens;

  it.each(bombs.filter(({ query }) => isParsed(query)))('$what', ({ query }) => {
    const { document, looks } = counted(parse(query));
    validateIt(schema, document);
    expect(looks()).toBeLessThan(most);
  });
});

describe('documents just within the limits are validated with bounded work', () => {
  const most = 100 * defaultLimits.tokens;
  const { fields } = defaultLimits;

  it.each([
    ['the same field', `{ sections { ${'name '.repeat(140)} } }`],
    ['fields that none has', `{ ${'a{b} '.repeat(9)} sections { ${'b c d '.repeat(300)} } }`],
    [
      'fragments within fragments',
      `{ ...A0 } ${Array.from({ length: 40 }, (_, n) => `fragment A${n} on Query { sections { name children { name } } ${n < 39 ? `...A${n + 1}` : ''} }`).join(' ')}`,
    ],
    [
      'a fragment in many places',
      `{ sections { ${'children { ...F } '.repeat(10)} } } fragment F on Section { ${'name path '.repeat(5)} }`,
    ],
    ['a circle', '{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }'],
    ['as many fields as may be', `{ sections { ${names(fields - 100)} } }`],
  ])('%s', (_what, query) => {
    const { document, looks } = counted(parse(query));
    validateIt(schema, document);
    expect(looks()).toBeGreaterThan(0);
    expect(looks()).toBeLessThan(most);
  });
});

it('without the limits the same check finds the work', () => {
  const { document, looks } = counted(parse(`{ sections { ${'name '.repeat(1900)} } }`));
  validate(schema, document);
  expect(looks()).toBeGreaterThan(100 * defaultLimits.tokens);
});

function isParsed(query: string): boolean {
  try {
    parseIt(query);
    return true;
  } catch {
    return false;
  }
}

function names(count: number): string {
  return Array.from({ length: count }, (_, n) => `f${n}`).join(' ');
}

/** Every node as a proxy that counts who reads of it. */
function counted(document: DocumentNode): Counted {
  let looks = 0;
  const known = new WeakMap<object, object>();
  const watch = <Value extends object>(value: Value): Value => {
    const proxy =
      known.get(value) ??
      new Proxy(value, {
        get(target, key) {
          looks++;
          const got: unknown = Reflect.get(target, key);
          return typeof got === 'object' && got !== null && key !== 'loc' ? watch(got) : got;
        },
      });
    known.set(value, proxy);
    return proxy as Value;
  };
  return { document: watch(document), looks: () => looks };
}
