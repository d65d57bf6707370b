import {
  getArgumentValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isCompositeType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { costKey, costsOf } from './known-costs.ts';
import { askedSize, listSize, type Field } from './list-size.ts';

export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/**
 * The price of an operation that is valid: how many fields its answer has at most, lists as long as they
 * are asked for, and some fields dearer than others. Of types that can't both be, the dearer counts.
 */
export function operationCost(its: Operation): number {
  const key = costKey(its);
  const known = key === null ? null : costsOf(its.operation);
  const total = known?.get(key!) ?? Math.ceil(new Reckoning(its).total());
  known?.set(key!, total);
  return total;
}

/** Of what asks more of the server than a field does. */
const prices: Record<string, number> = { totalCount: 20, diff: 100, recordView: 1 };
const mutationPrice = 20;

/** The schema's own fields ask for nothing but memory. */
const introspectionPrice = 0.1;

class Reckoning {
  readonly #operation: Operation;
  readonly #fragments: Map<string, FragmentDefinitionNode>;

  constructor(operation: Operation) {
    this.#operation = operation;
    const { definitions } = operation.document;
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
  }

  total(): number {
    const { schema, operation } = this.#operation;
    const root = schema.getRootType(operation.operation);
    return root ? this.#selectionSet(operation.selectionSet, root, null) : 0;
  }

  #selectionSet(
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    asked: number | null,
  ): number {
    let shared = 0;
    const ofMembers = new Map<GraphQLCompositeType, number>();
    for (const node of selections.filter((each) => this.#isIncluded(each))) {
      if (node.kind === Kind.FIELD) {
        shared += this.#field(node, parent, asked);
        continue;
      }
      const type = this.#typeOf(node) ?? parent;
      const cost = this.#selectionSet(this.#selectionsOf(node), type, asked);
      const isMember = type !== parent && isObjectType(type);
      if (isMember) ofMembers.set(type, (ofMembers.get(type) ?? 0) + cost);
      else shared += cost;
    }
    return shared + Math.max(0, ...ofMembers.values());
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, asked: number | null): number {
    const field = fieldOf(parent, node.name.value);
    if (!field) return 0;
    const price = this.#price(field, parent);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return price;
    const args = this.#arguments(field, node);
    const size = listSize(`${parent.name}.${field.name}`, field, args, asked);
    return price + size * this.#selectionSet(node.selectionSet, type, askedSize(field, args));
  }

  #price({ name }: Field, parent: GraphQLCompositeType): number {
    if (parent.name.startsWith('__')) return introspectionPrice;
    const isMutation = parent === this.#operation.schema.getMutationType();
    return prices[name] ?? (isMutation ? mutationPrice : 1);
  }

  /** None when they are wrong: execution says which, and does nothing. */
  #arguments(field: Field, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.#operation.variables);
    } catch {
      return {};
    }
  }

  #isIncluded(node: SelectionNode): boolean {
    const { variables } = this.#operation;
    try {
      const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
      const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
      return skip?.['if'] !== true && include?.['if'] !== false;
    } catch {
      return true;
    }
  }

  #typeOf(node: Exclude<SelectionNode, FieldNode>): GraphQLCompositeType | undefined {
    const condition =
      node.kind === Kind.INLINE_FRAGMENT
        ? node.typeCondition
        : this.#fragments.get(node.name.value)?.typeCondition;
    const type = condition && this.#operation.schema.getType(condition.name.value);
    return isCompositeType(type) ? type : undefined;
  }

  #selectionsOf(node: Exclude<SelectionNode, FieldNode>): SelectionSetNode {
    const holder = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    return holder?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  }
}

function fieldOf(parent: GraphQLCompositeType, name: string): Field | undefined {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];
  return (
    meta.find((each) => each.name === name) ??
    ('getFields' in parent ? parent.getFields()[name] : undefined)
  );
}
