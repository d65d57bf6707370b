import type { Database } from './database/database.ts';
import type { Channel } from './delivery/channel.ts';
import { addressProblem } from './delivery/outgoing/address-problem.ts';
import type { AddressRules } from './delivery/outgoing/address-rules.ts';
import { websubChannels } from './delivery/websub/channels.ts';
import { keepPingFollower, pingChannel } from './delivery/websub/ping-channel.ts';
import { askHub } from './domain/websub/ask-hub.ts';
import { HubRefusal } from './domain/websub/hub-refusal.ts';
import { createFollowedFeeds } from './feeds/follow/followed-feeds.ts';
import { feedsTouched } from './feeds/follow/pinged-feeds.ts';
import type { FeedSite } from './feeds/site.ts';
import type { TakeHubForm } from './http/hub.ts';

export interface HubParts {
  channels: Channel[];
  /** What is asked of our own hub; null without one. */
  take: TakeHubForm | null;
}

/** The WebSub hub of a site: this server, one elsewhere that is pinged, or none. */
export function createHub(
  database: Database,
  site: FeedSite,
  rules: AddressRules,
  report: (error: unknown) => void,
): HubParts {
  const { hub } = site;
  const pinged = hub && !hub.isOurs ? hub.url : null;
  keepPingFollower(database, pinged).catch(report);
  if (!hub?.isOurs) return { channels: pinged === null ? [] : [pings(site, pinged)], take: null };
  const feeds = createFollowedFeeds(site);
  const asked = { database, feeds, addressProblem: (url: string) => addressProblem(url, rules) };
  return {
    channels: websubChannels(database, feeds),
    async take(form) {
      try {
        await askHub(asked, form, database.now());
        return null;
      } catch (error) {
        if (error instanceof HubRefusal) return error;
        throw error;
      }
    },
  };
}

function pings(site: FeedSite, hubUrl: string): Channel {
  return pingChannel(hubUrl, (queries, touched) => feedsTouched(queries, site, touched));
}
