import type { Client } from '../../client/client.ts';
import { WebhookChangeDocument } from '../../client/operations.generated.ts';
import type { Database } from '../../database/database.ts';
import { eventBefore } from '../../domain/event/event-log.ts';
import { entityOf, type Tag, type TaggedKind } from '../../domain/tag.ts';
import type { TellEvent } from './webhook-channel.ts';

/** How the API names what the domain knows by ids. */
export interface ApiNames {
  /** The cursor after an event; after none for null. */
  cursor(eventId: string | null): string;
  id(kind: TaggedKind, id: string): string;
}

/**
 * Asks the API, as anybody might: what isn't public has no way into a webhook.
 * @param heard resolves when nothing is answered any more that is older than all events until now
 */
export function tellEvent(
  database: Database,
  client: Client,
  names: ApiNames,
  heard: () => Promise<void>,
): TellEvent {
  return async (eventId, touched) => {
    await heard();
    const after = names.cursor(await eventBefore(database.prisma, eventId));
    const ids = touched.map((tag) => {
      const { kind, id } = entityOf(tag as Tag)!;
      return names.id(kind, id);
    });
    const { changes, nodes, sections } = await client.request(WebhookChangeDocument, {
      after,
      ids,
    });
    const { kind, at, ...change } = changes.edges[0]!.node;
    const isOfSections = kind.startsWith('SECTION_');
    return {
      type: kind.toLowerCase().replace('_', '.'),
      timestamp: at,
      data: {
        ...{ kind, at, ...change, touched: ids, nodes },
        ...(isOfSections && { sections: sections.map(({ id }) => id) }),
      },
    };
  };
}
