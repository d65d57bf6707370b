import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './context.ts';

declare global {
  // Pothos is told of options by adding to its own namespace, with its own names for types.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      freshFor: FreshFor<Types>;
    }

    /* eslint-disable @typescript-eslint/no-unused-vars */
    interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** Seconds after which what it says may be out of date though no event has told so. */
      freshFor?: number;
    }
    /* eslint-enable @typescript-eslint/no-unused-vars */
  }
}

/** Lets an answer with a field that changes by itself live no longer than the field says. */
class FreshFor<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { pothosOptions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const { freshFor } = pothosOptions as { freshFor?: number };
    if (freshFor === undefined) return resolve;
    return (parent, args, context, info) => {
      const { provenance, now } = context as Context;
      provenance?.endAt(now.getTime() + freshFor * 1000);
      return resolve(parent, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('freshFor', FreshFor);
