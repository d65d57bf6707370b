import { readOperation, readVariables } from '../operations.ts';

/** A mutation's description, ending with an operation of schema/operations that shows its use on the sample newsroom. */
export function example(description: string, operation: string): string {
  const text = readOperation(operation).trim();
  const variables = readVariables(operation);
  return `${description}\n\nExample:\n\n\`\`\`graphql\n${text}\n\`\`\`\n\n\`\`\`json\n${variables}\n\`\`\``;
}
