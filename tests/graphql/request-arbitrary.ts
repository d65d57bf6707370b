import * as fc from 'fast-check';
import { argumentsOf, type Known } from './argument-arbitrary.ts';
import {
  fieldsOf,
  fieldText,
  membersOf,
  queryFields,
  targetOf,
  type Field,
} from './schema-walk.ts';

/** Any query that the schema allows, so many steps deep, its arguments filled with what is known. */
export function requestArbitrary(known: Known, depth: number): fc.Arbitrary<string> {
  return fc
    .constantFrom(...queryFields)
    .chain((field) => fieldArbitrary('Query', field, depth))
    .map((text) => `{ ${text} }`);

  function fieldArbitrary(parent: string, field: Field, steps: number): fc.Arbitrary<string> {
    return fc
      .tuple(argumentsOf(field, known), selection(field, steps))
      .map(([given, selected]) => fieldText(parent, field, given, selected));
  }

  function selection(field: Field, steps: number): fc.Arbitrary<string> {
    const target = targetOf(field);
    const fragments = (target ? membersOf(target) : []).map((member) => {
      const leaves = fieldsOf(member).filter((each) => !targetOf(each));
      const branches = steps > 0 ? fieldsOf(member).filter(targetOf) : [];
      return fc
        .tuple(some(leaves), some(branches))
        .chain((chosen) =>
          fc.tuple(...chosen.flat().map((each) => fieldArbitrary(member.name, each, steps - 1))),
        )
        .map((texts) => `... on ${member.name} { __typename ${texts.join(' ')} }`);
    });
    return fc.tuple(...fragments).map((texts) => texts.join(' '));
  }
}

function some<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.subarray([...items], { maxLength: Math.min(3, items.length) });
}
