import { RequestFailed, type Client } from '../client/client.ts';
import { addressOf } from './address.ts';
import { badCursorPage, unavailablePage } from './message-pages.ts';
import { isOutage } from './outage.ts';
import type { Page, Site } from './page.ts';
import { isPreview, unlisted } from './preview.ts';
import { responder } from './response.ts';
import { pageAt } from './routes.ts';

/**
 * The site as pages of HTML, made of what a client answers and of nothing else. What goes wrong
 * is shown as a page, but for errors that nobody foresaw: those are thrown.
 */
export function createReader(options: {
  site: Site;
}): (request: Request, client: Client) => Promise<Response> {
  const { site } = options;
  const respond = responder(site);
  return async ({ method, url }, client) => {
    if (method !== 'GET' && method !== 'HEAD') return methodNotAllowed();
    const response = await respond(await answer(client, site, new URL(url)));
    return method === 'HEAD' ? new Response(null, response) : response;
  };
}

function methodNotAllowed(): Response {
  return new Response('Pages can only be read\n', { status: 405, headers: { allow: 'GET, HEAD' } });
}

async function answer(client: Client, site: Site, url: URL): Promise<Page> {
  const address = addressOf(url);
  try {
    return await pageAt(client, site, address);
  } catch (error) {
    const page = failurePage(site, error, address?.after ?? null);
    if (page) return address && isPreview(address) ? unlisted(page) : page;
    throw error;
  }
}

function failurePage(site: Site, error: unknown, after: string | null): Page | null {
  if (isOutage(error)) return unavailablePage(site);
  if (!(error instanceof RequestFailed)) return null;
  // Of all that pages send, only the cursor is the reader's own.
  if (error.code === 'BAD_USER_INPUT' && after !== null) return badCursorPage(site);
  return null;
}
