import type { CodegenConfig } from '@graphql-codegen/cli';
import { printSchema } from 'graphql';
import { schema } from './src/graphql/schema.ts';

/** Writes the contract: the printed schema, and the operations of schema/operations as typed documents. */
const config: CodegenConfig = {
  schema: printSchema(schema),
  documents: 'schema/operations/*.graphql',
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
    'schema/operations.json': { plugins: ['./src/graphql/manifest-plugin.mjs'] },
    'src/client/operations.generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        scalars: { DateTime: 'string', ID: 'string' },
        documentMode: 'string',
        enumsAsTypes: true,
        skipTypename: true,
      },
    },
  },
};

export default config;
