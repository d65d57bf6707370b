import { Provenance } from '../cache/provenance.ts';
import type { Made, Shelf } from '../cache/shelf.ts';
import { bytesOf, isEdition, newEdition, type Edition } from './edition.ts';
import type { Publishing } from './reply.ts';
import { responseWith } from './send-edition.ts';

export interface PagesOptions extends Publishing {
  /** Makes the page at an address, and notes of what. */
  reader(request: Request, provenance: Provenance): Promise<Response>;
  /** What of a page says something new when it is another: its entity tag goes by that. */
  said(page: string): string;
  shelf: Shelf<Edition | Response>;
}

/** What says the same to everybody: a page, that one moved, that there is none, that it was taken down. */
const lasting = new Set([200, 301, 404, 410]);

const caching = { vary: 'accept-encoding' };

/** Serves the reader's pages from memory, and tells others how long they may keep them. */
export function createPages({ reader, said, shelf, ...publishing }: PagesOptions) {
  const make = async (request: Request): Promise<Made<Edition | Response>> => {
    const provenance = new Provenance();
    // Whoever asks first with HEAD must not leave the others without a body.
    const response = await reader(new Request(request.url), provenance);
    provenance.complete();
    const isKept = provenance.isPublic && lasting.has(response.status);
    if (!isKept) return { value: response, keep: null };
    const body = await response.text();
    const { expires } = provenance;
    const names = provenance.names(publishing.naming.nameOf);
    const value = newEdition(body, Object.fromEntries(response.headers), {
      ...{ status: response.status, isWeak: true, said: said(body) },
      ...{ caching, names, expires },
    });
    return { value, keep: { bytes: bytesOf(value), names, expires } };
  };
  return async (request: Request): Promise<Response> => {
    const { method, url } = request;
    if (method !== 'GET' && method !== 'HEAD') return reader(request, new Provenance());
    const { pathname, search } = new URL(url);
    const made = await shelf.getOrMake(pathname + search, () => make(request));
    if (isEdition(made)) return responseWith(request, made, publishing);
    return method === 'HEAD' ? new Response(null, made) : made;
  };
}
