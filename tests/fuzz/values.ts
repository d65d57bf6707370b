import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Known } from './known.ts';
import {
  anything,
  deep,
  oddCursors,
  oddIds,
  oddNumbers,
  oddTexts,
  oddTimes,
} from './odd-values.ts';
import type { Random } from './random.ts';

/** A name as it stands in a document, where JSON has a text. */
export class EnumName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

interface Choosing {
  random: Random;
  known: Known;
  /** How likely it is that a value is odd, though of the right type; and a tenth of it, that it isn't even that. */
  oddity: number;
  /** Of the input object that it is a field of. */
  within?: string;
}

/** A value for an argument or input field of this name and type. */
export function valueFor(name: string, type: GraphQLInputType, choosing: Choosing): unknown {
  const { random, oddity } = choosing;
  if (random.chance(oddity / 10)) return random.chance(0.1) ? deep(30) : anything(random);
  if (isNonNullType(type)) return someValue(name, type.ofType, choosing);
  return random.chance(oddity / 4) ? null : someValue(name, type, choosing);
}

function someValue(name: string, type: GraphQLInputType, choosing: Choosing): unknown {
  const { random, oddity } = choosing;
  if (isNonNullType(type)) return someValue(name, type.ofType, choosing);
  if (isListType(type)) {
    const length = random.chance(oddity / 4) ? 60 : random.below(4);
    return Array.from({ length }, () => valueFor(name, type.ofType, choosing));
  }
  if (isEnumType(type)) return new EnumName(random.of(type.getValues()).name);
  if (!isInputObjectType(type)) return scalarFor(name, type.name, choosing);
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || random.chance(0.4),
  );
  const given = fields.map((field) => [
    field.name,
    valueFor(field.name, field.type, { ...choosing, within: type.name }),
  ]);
  const more = random.chance(oddity / 20) ? [['unknown', 1]] : [];
  return Object.fromEntries([...given, ...more]) as unknown;
}

function scalarFor(name: string, type: string, choosing: Choosing): unknown {
  const { random, known, oddity } = choosing;
  const isOdd = random.chance(oddity);
  if (type === 'Boolean') return random.chance(0.5);
  if (type === 'Int' || type === 'Float')
    return name === 'expectedVersion' && !isOdd
      ? 1
      : isOdd
        ? random.of(oddNumbers)
        : random.below(6);
  if (type === 'ID') return isOdd ? random.of(oddIds) : idFor(name, choosing);
  if (type === 'DateTime') return random.of(isOdd ? oddTimes : oddTimes.slice(0, 4));
  return textFor(name, isOdd, random, known);
}

/** Mostly of a type that the place speaks of. */
function idFor(name: string, { random, known, within = '' }: Choosing): string {
  const place = (within + name).toLowerCase();
  const fitting = known.ids.filter((id) => {
    const [type = ''] = Buffer.from(id, 'base64url').toString().split(':');
    return place.includes(type.toLowerCase());
  });
  return random.of(fitting.length > 0 && random.chance(0.85) ? fitting : known.ids);
}

function textFor(name: string, isOdd: boolean, random: Random, known: Known): string {
  if (name === 'after' || name === 'before') return random.of(isOdd ? oddCursors : known.cursors);
  if (isOdd) return random.of(oddTexts);
  if (/slug|author|topic/i.test(name)) return random.of(known.slugs);
  if (/path|section/i.test(name)) return random.of(known.paths);
  if (name === 'locale') return random.of(['en', 'de-CH']);
  if (/url/i.test(name)) return `https://a.test/${random.below(9)}`;
  return random.of(known.texts);
}

/** As it is written in a document; what JSON could hold and GraphQL can't becomes a text. */
export function literalOf(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key]) => /^[_A-Za-z]\w*$/.test(key));
  return `{${entries.map(([key, each]) => `${key}: ${literalOf(each)}`).join(', ')}}`;
}
