import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';

/**
 * Of graphql-codegen: writes every operation with the fragments that it uses under the SHA-256 of that text,
 * by which clients may name it instead of sending it.
 */
export function plugin(_schema, documents) {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const texts = definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .sort((one, other) => (one.name.value < other.name.value ? -1 : 1))
    .map((operation) => [operation, ...usedBy(operation, fragments)].map(print).join('\n\n'));
  const named = Object.fromEntries(texts.map((text) => [sha256(text), text]));
  return `${JSON.stringify(named, null, 2)}\n`;
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Each once, also those that fragments use. */
function usedBy(definition, fragments, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment || found.has(value)) return;
      found.set(value, fragment);
      usedBy(fragment, fragments, found);
    },
  });
  return found.values();
}
