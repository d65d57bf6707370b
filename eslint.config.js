import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const generated = ['src/database/generated/', 'src/client/operations.generated.ts'];

const scripts = {
  extends: [eslint.configs.recommended],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
  },
};

const strictTypes = {
  extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/consistent-type-exports': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // Settings and flags come as index signatures; brackets show that the name is theirs.
    '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // Node calls its listeners without waiting for them; what they throw they report themselves.
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    // Characters are what we count, as code points.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    // An empty text is often as good as none.
    '@typescript-eslint/prefer-nullish-coalescing': [
      'error',
      { ignorePrimitives: { string: true } },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // What does nothing is most clearly an empty function.
    '@typescript-eslint/no-empty-function': 'off',
    // `void` says that an arrow function answers nothing.
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    // A few stand right after the check that the types can't see.
    '@typescript-eslint/no-non-null-assertion': 'off',
    // A type parameter says what an answer is taken for.
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    // A problem is answered by its shape, be it thrown or not.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    // Our interfaces are records of functions; none of these uses `this`.
    '@typescript-eslint/unbound-method': 'off',
  },
};

const graphqlFiles = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: {
      graphQLConfig: { schema: 'schema/schema.graphql', documents: 'schema/operations/*.graphql' },
    },
  },
};

const schemaRules = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      DirectiveDefinition: true,
      EnumValueDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
    },
  ],
  // What is short and whole needs no pages.
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
  // The log of changes is read forwards only.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Only what can be found again by its id has one.
  '@graphql-eslint/strict-id-in-types': 'off',
};

const named = 'PascalCase';
const operationRules = {
  ...graphql.configs['flat/operations-recommended'].rules,
  '@graphql-eslint/lone-executable-definition': 'error',
  '@graphql-eslint/match-document-filename': [
    'error',
    { query: named, mutation: named, subscription: named, fragment: named },
  ],
  '@graphql-eslint/require-description': ['error', { OperationDefinition: true }],
  // Our pages keep no cache by id.
  '@graphql-eslint/require-selections': 'off',
};

export default defineConfig(
  globalIgnores(['node_modules/', 'data/', 'dist/', 'coverage/', ...generated]),
  { files: ['**/*.{ts,js,mjs}'], ...scripts },
  { files: ['**/*.ts'], ...strictTypes },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
  },
  {
    // Tools look for a default export in these.
    files: ['codegen.ts', 'eslint.config.js', 'tests/support/global-*.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['schema/**/*.graphql'], ...graphqlFiles },
  { files: ['schema/schema.graphql'], rules: schemaRules },
  { files: ['schema/operations/*.graphql'], rules: operationRules },
);
