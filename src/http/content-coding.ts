import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type ContentCoding = 'br' | 'gzip' | 'identity';

/** Ours in the order in which we like them, when the client likes them alike. */
const codings: readonly ContentCoding[] = ['br', 'gzip', 'identity'];

/** The coding that a client likes best by its Accept-Encoding (RFC 9110, section 12.5.3). */
export function chooseCoding(acceptEncoding: string | null): ContentCoding {
  if (acceptEncoding === null) return 'identity';
  const weights = parseWeights(acceptEncoding);
  // Identity is acceptable unless it is excluded; anything else has to be named.
  const weightOf = (coding: ContentCoding) =>
    weights.get(coding) ?? (coding === 'identity' ? 0.001 : (weights.get('*') ?? 0));
  const [best] = codings.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best!;
}

function parseWeights(header: string): Map<string, number> {
  return new Map(
    header.split(',').flatMap((part) => {
      const [name, ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const q = parameters.find((each) => each.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return name && weight >= 0 && weight <= 1 ? [[name, weight] as const] : [];
    }),
  );
}

const compressors = {
  gzip: promisify(gzip),
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Bytes in a content coding; equal for equal ones. */
export async function encode(bytes: Uint8Array, coding: ContentCoding): Promise<Uint8Array> {
  return coding === 'identity' ? bytes : compressors[coding](bytes);
}
