import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { checkDirectives } from './directives.ts';
import { limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

/** Fields that stand at one place of the answer, and those below them. */
interface Place {
  fields: number;
  below: Map<string, Place>;
}

/**
 * Looks an operation through before it is validated, with its fragments put in place, and no further
 * than the limits go: what is over one is refused after as much work as the limit allows.
 * @throws GraphQLError for what is over a limit
 */
export function measureDocument(document: DocumentNode, limits: Limits): void {
  checkDirectives(document, limits);
  const measuring = new Measuring(document, limits);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) measuring.operation(definition.selectionSet);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) measuring.fragment(definition);
  }
}

/**
 * Validation compares each two fields of one place. So many pairs take milliseconds; no honest document
 * has a hundredth of them.
 */
const maxPairs = 10_000;

class Measuring {
  readonly #limits: Limits;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  /** Fragments that are being put in place: one within itself is validation's to refuse. */
  readonly #open = new Set<string>();
  #selections = 0;
  #aliases = 0;
  #pairs = 0;

  constructor({ definitions }: DocumentNode, limits: Limits) {
    this.#limits = limits;
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
  }

  operation(selectionSet: SelectionSetNode): void {
    const root: Place = { fields: 0, below: new Map() };
    this.#selectionSet(selectionSet, root, 1);
    const rootFields = [...root.below.values()].reduce((sum, { fields }) => sum + fields, 0);
    if (rootFields > this.#limits.rootFields) throw this.#over('rootFields', 'root fields');
  }

  /** By itself: validation looks at each, whether it is spread or not. */
  fragment({ name, selectionSet }: FragmentDefinitionNode): void {
    this.#open.add(name.value);
    this.#selectionSet(selectionSet, { fields: 0, below: new Map() }, 1);
    this.#open.delete(name.value);
  }

  #selectionSet({ selections }: SelectionSetNode, place: Place, depth: number): void {
    for (const selection of selections) {
      this.#selections++;
      if (this.#selections > this.#limits.fields) throw this.#over('fields', 'fields');
      this.#selection(selection, place, depth);
    }
  }

  #selection(node: SelectionNode, place: Place, depth: number): void {
    if (node.kind === Kind.INLINE_FRAGMENT) this.#selectionSet(node.selectionSet, place, depth);
    else if (node.kind === Kind.FRAGMENT_SPREAD) this.#spread(node.name.value, place, depth);
    else {
      if (depth > this.#limits.depth) throw this.#over('depth', 'levels of fields');
      if (node.alias) this.#aliases++;
      if (this.#aliases > this.#limits.aliases) throw this.#over('aliases', 'aliases');
      const field = this.#fieldAt(place, (node.alias ?? node.name).value);
      if (node.selectionSet) this.#selectionSet(node.selectionSet, field, depth + 1);
    }
  }

  #spread(name: string, place: Place, depth: number): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || this.#open.has(name)) return;
    this.#open.add(name);
    this.#selectionSet(fragment.selectionSet, place, depth);
    this.#open.delete(name);
  }

  #fieldAt({ below }: Place, name: string): Place {
    const found = below.get(name) ?? { fields: 0, below: new Map<string, Place>() };
    below.set(name, found);
    this.#pairs += found.fields++;
    if (this.#pairs > maxPairs) {
      const message = `The field "${name.slice(0, 100)}" stands too often at one place of the document: ask for it once`;
      throw limitError('mergedFields', maxPairs, message);
    }
    return found;
  }

  #over(limit: 'rootFields' | 'fields' | 'depth' | 'aliases', what: string) {
    const max = this.#limits[limit];
    const message = `The document has over ${max} ${what}, fragments put in place, which is the limit: ask for less at once`;
    return limitError(limit, max, message);
  }
}
