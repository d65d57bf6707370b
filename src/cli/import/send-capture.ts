import { setTimeout as pause } from 'node:timers/promises';
import { graphqlClient } from '../../client/client.ts';
import {
  ImportCaptureDocument,
  type ImportCaptureInput,
  type ImportCaptureMutation,
} from '../../client/operations.generated.ts';
import { asUnusable, isPassing, reasonOf } from '../request-failures.ts';
import { Refusal } from './refusal.ts';

const PAUSES = [200, 500, 1000]; // milliseconds

export type Answer = ImportCaptureMutation['importCapture'];

/** @throws Refusal when this capture failed, ServerUnusable when every other would fail too */
export type SendCapture = (input: ImportCaptureInput) => Promise<Answer>;

/** Sends captures to a server; what may be passing is tried again, since importing twice does no harm. */
export function captureSender(endpoint: string, token: string | undefined): SendCapture {
  const client = graphqlClient({ url: endpoint, token });
  return async (input) => {
    try {
      const send = () => client.request(ImportCaptureDocument, { input });
      return (await retried(send)).importCapture;
    } catch (error) {
      const unusable = asUnusable(error, endpoint);
      if (unusable) throw unusable;
      throw new Refusal(reasonOf(error));
    }
  };
}

async function retried<T>(send: () => Promise<T>): Promise<T> {
  for (const milliseconds of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(milliseconds);
    }
  }
  return send();
}
