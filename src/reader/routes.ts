import type { Client } from '../client/client.ts';
import { ResolvePathDocument } from '../client/operations.generated.ts';
import type { Address } from './address.ts';
import {
  articleAt,
  authorAt,
  frontAt,
  missingAt,
  sectionAt,
  topicAt,
  topSections,
} from './lookups.ts';
import { gonePage, movedPage, unavailablePage } from './message-pages.ts';
import type { Page, Site } from './page.ts';
import { isPreview, previewAt } from './preview.ts';

/** The page at an address, or the one that says where it went; null is an address nobody can have. */
export async function pageAt(client: Client, site: Site, address: Address | null): Promise<Page> {
  if (!address) return missingAt(client, site);
  if (isPreview(address)) return previewAt(client, site, address);
  const page = await lookupFor(address.segments)(client, site, address);
  return page ?? resolvedPage(client, site, address);
}

function lookupFor({ length, 0: first }: string[]) {
  if (length === 0) return frontAt;
  if (length === 1) return sectionAt;
  if (length === 2 && first === 'authors') return authorAt;
  if (length === 2 && first === 'topics') return topicAt;
  // A story is what most readers come for, so a deeper section has to wait.
  return articleAt;
}

async function resolvedPage(client: Client, site: Site, address: Address): Promise<Page> {
  const { resolve } = await client.request(ResolvePathDocument, { path: address.path });
  if (!resolve) return missingAt(client, site);
  if (resolve.__typename === 'Gone') return gonePage(site, resolve, await topSections(client));
  if (resolve.path !== address.path) return movedPage(site, resolve.path, address.search);
  const page = resolve.__typename === 'Section' ? await sectionAt(client, site, address) : null;
  // Anything else stood here a moment ago or will in a moment; a redirect to itself would stay.
  return page ?? unavailablePage(site);
}
