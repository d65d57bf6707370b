import { readOperation, readVariables } from './operations.ts';

/** Operations that GraphiQL opens with, each in a tab: what readers' clients ask, then what editors do. */
const operations = [
  'ArticlePage',
  'SectionFront',
  'ResolvePath',
  'Write',
  'Review',
  'Publish',
  'Schedule',
  'Correct',
  'TakeDown',
];

/** The tabs that GraphiQL opens with, filled in for the sample newsroom. */
export function tabs(): { query: string; variables: string; headers?: string }[] {
  return operations.map((operation) => ({
    query: readOperation(operation),
    variables: readVariables(operation),
    ...(isMutation(operation) && { headers: placeForToken }),
  }));
}

const placeForToken = JSON.stringify({ Authorization: 'Bearer PASTE-YOUR-TOKEN' }, null, 2);

function isMutation(operation: string): boolean {
  return /^mutation\b/m.test(readOperation(operation));
}
