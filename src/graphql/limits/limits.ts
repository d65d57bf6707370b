/** What one operation may be at most. All of it is looked at before the operation is executed. */
export interface Limits {
  /** Characters of a document. */
  documentSize: number;
  /** Words and signs of a document, comments apart. */
  tokens: number;
  /** Fields below fields. */
  depth: number;
  /** Fields, with fragments counted wherever they are spread. */
  fields: number;
  /** Fields that are called by another name; `__typename` too. */
  aliases: number;
  /** Fields of Query, Mutation or Subscription itself. */
  rootFields: number;
  /** Directives at one place. */
  directives: number;
  /** The price of an operation as `operationCost` reckons it. */
  cost: number;
  /** Milliseconds that a query may take. */
  executionTime: number;
}

export const defaultLimits: Limits = {
  documentSize: 64 * 1024,
  tokens: 5000,
  depth: 24,
  fields: 2000,
  aliases: 100,
  rootFields: 20,
  directives: 9,
  cost: 50_000,
  executionTime: 10_000,
};
