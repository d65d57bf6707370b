import type { Client } from '../../src/client/client.ts';
import type { TypedDocumentString } from '../../src/client/operations.generated.ts';

interface Answer {
  document: unknown;
  give: (variables: unknown) => unknown;
}

/** How the API answers one operation. */
export function on<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  give: (variables: Variables) => Result,
): Answer {
  return { document, give: (variables) => give(variables as Variables) };
}

/** An API that knows these operations and fails for every other. */
export function apiOf(...answers: Answer[]): Client {
  return {
    request<Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
    ): Promise<Result> {
      return new Promise((resolve) => {
        const answer = answers.find((each) => each.document === document);
        if (!answer) throw new Error(`not expected: ${document.toString()}`);
        resolve(answer.give(variables) as Result);
      });
    },
  };
}
