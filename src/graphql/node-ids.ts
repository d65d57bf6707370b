import { isObjectType, type GraphQLSchema } from 'graphql';
import { encodeGlobalId } from './global-id.ts';

/**
 * Gives the ids of nodes at once: Pothos makes a promise of each, which in a list costs more than all its
 * other fields. Every node's id is that of the value behind it.
 */
export function withNodeIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const { id } = type.getFields();
    if (id) id.resolve = (value: { id: string }) => encodeGlobalId(type.name, value.id);
  }
  return schema;
}
