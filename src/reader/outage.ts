import { RequestFailed } from '../client/client.ts';

/** Whether the API could not answer, so that the same request may succeed in a moment. */
export function isOutage(error: unknown): error is RequestFailed {
  return (
    error instanceof RequestFailed &&
    /^(?:HTTP_5|(?:INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE)$)/.test(error.code)
  );
}
