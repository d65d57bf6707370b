import { isId } from '../domain/id.ts';
import { InputError } from '../domain/input-error.ts';

/** Relay's global object identification: base64url of `Type:uuid`. Opaque to clients. */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** @throws InputError for a text that `encodeGlobalId` doesn't make */
export function decodeGlobalId(globalId: string, field = 'id'): { typename: string; id: string } {
  const [, typename, id] = /^(\w+):(.+)$/.exec(Buffer.from(globalId, 'base64url').toString()) ?? [];
  if (!typename || !id || !isId(id)) {
    throw new InputError(
      field,
      `"${globalId.slice(0, 100)}" is no id: give one that this API answered with`,
    );
  }
  return { typename, id };
}
