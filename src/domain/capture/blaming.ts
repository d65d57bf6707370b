import { InputError } from '../input-error.ts';

/** Does something with what a capture brought: what is wrong with it is wrong with the input field it came from. */
export async function blaming<Result>(
  field: 'text' | 'defaultSection',
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError ? new InputError(field, error.message) : error;
  }
}
