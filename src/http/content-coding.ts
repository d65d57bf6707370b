import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gunzipSync, gzip } from 'node:zlib';

export type ContentCoding = 'br' | 'gzip' | 'identity';

/** In the order in which they are the least work, for a client that likes them alike. */
const codings: readonly ContentCoding[] = ['gzip', 'br', 'identity'];

/** The coding that a client likes best by its Accept-Encoding (RFC 9110, section 12.5.3). */
export function chooseCoding(
  acceptEncoding: string | null,
  offered: readonly ContentCoding[] = codings,
): ContentCoding {
  if (acceptEncoding === null) return 'identity';
  // All that browsers and most programs ever send.
  if (offered === codings && everyday.test(acceptEncoding)) return 'gzip';
  const weights = parseWeights(acceptEncoding);
  // Identity is acceptable unless it is excluded; anything else has to be named.
  const weightOf = (coding: ContentCoding) =>
    weights.get(coding) ?? (coding === 'identity' ? 0.001 : (weights.get('*') ?? 0));
  const [best] = offered.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best!;
}

const everyday = /^gzip(?:, (?:deflate|br|zstd))*$/;

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
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: gzipLevel }),
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Of a tenth more bytes than the usual level 6 makes, in half the time or less. */
const gzipLevel = 3;

/** Bytes in a content coding; equal for equal ones. */
export async function encode(bytes: Uint8Array, coding: ContentCoding): Promise<Uint8Array> {
  // What zlib gives is a part of something larger.
  return coding === 'identity' ? bytes : new Uint8Array(await compressors[coding](bytes));
}

/** Up to so many it takes less time than to have it done elsewhere. */
const mostAtOnce = 64 * 1024;

/** Gzip undone. */
export function decode(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  if (bytes.byteLength > mostAtOnce) return promisify(gunzip)(bytes);
  return new Uint8Array(gunzipSync(bytes));
}
