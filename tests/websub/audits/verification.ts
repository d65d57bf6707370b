import { unless } from '../../feeds/audits/audit.ts';
import type { Subscriber } from '../../support/subscriber.ts';
import {
  comes,
  isTold,
  sentTo,
  subscribed,
  subscriber,
  subscribing,
  unsubscribing,
  type HubAudit,
  type HubSite,
} from './audit.ts';

/** WebSub, sections 5.2 and 5.3. */
export const verificationAudits: HubAudit[] = [
  {
    id: 'V1GT',
    level: 'MUST',
    promise: 'WebSub, 5.3: intent is verified by GET with mode, topic, challenge and lease_seconds',
    breaches: async (site) => {
      const { received, asked } = await subscribed(site);
      const wanted = subscribing(site);
      return [
        ...unless(received[0]?.method === 'GET', received[0]?.method ?? 'nothing came'),
        ...Object.entries(wanted).flatMap(([name, value]) =>
          unless(asked[0]?.get(name) === value, name),
        ),
        ...unless(Boolean(asked[0]?.get('hub.challenge')), 'no challenge'),
        ...unless(/^[1-9]\d*$/.test(asked[0]?.get('hub.lease_seconds') ?? ''), 'no lease'),
      ];
    },
  },
  {
    id: 'V2RN',
    level: 'MUST',
    promise: 'WebSub, 5.3: a challenge is random',
    breaches: async (site) => {
      const both = [await subscribed(site), await subscribed(site)];
      const challenges = both.map(({ asked }) => asked[0]?.get('hub.challenge') ?? 'none');
      return unless(
        new Set(challenges).size === 2 && challenges.every(({ length }) => length > 15),
        challenges.join(),
      );
    },
  },
  {
    id: 'V3QS',
    level: 'MUST',
    promise: "WebSub, 5.1.1: a callback's own parameters are kept, and others come after them",
    breaches: async (site) => {
      const path = '/callback?hub.reason=mine&b=%20&a';
      const one = await subscribed(site, { path });
      await isTold(site, one);
      const [question] = one.received;
      return [
        ...unless(question?.path.startsWith(`${path}&hub.`) ?? false, question?.path ?? 'none'),
        ...unless(sentTo(one)[0]?.path === path, sentTo(one)[0]?.path ?? 'nothing sent'),
      ];
    },
  },
  {
    id: 'V4NO',
    level: 'MUST',
    promise: 'WebSub, 5.3: any answer but 2xx with just the challenge is a no',
    breaches: async (site) => {
      const answers = [404, 302, 500].map((status) => ({ status, body: '' }));
      const all = [...answers, { status: 200, body: 'yes' }, { status: 200, body: '' }];
      const those = await Promise.all(
        all.map(async (question) => {
          const one = await subscriber();
          one.answers.question = question;
          await one.request(site.hub, subscribing(site));
          return one;
        }),
      );
      const areAsked = await comes(site, () => those.every(({ asked }) => asked.length > 0));
      await isTold(site, await subscribed(site));
      const sent = those.flatMap((one, n) => unless(sentTo(one).length === 0, String(n)));
      return [...unless(areAsked, 'nobody asked'), ...sent];
    },
  },
  {
    id: 'V5ST',
    level: 'MUST',
    promise: 'WebSub, 5.1.3: until a request is verified all stays as it was',
    breaches: async (site) => {
      const one = await subscribed(site);
      one.answers.question = { status: 404, body: '' };
      await one.request(site.hub, unsubscribing(site));
      const isAsked = await comes(site, () => one.asked.length > 1);
      return [
        ...unless(isAsked, 'nobody asked'),
        ...unless(await isTold(site, one), 'an end that was not confirmed'),
      ];
    },
  },
  {
    id: 'V6UN',
    level: 'MUST',
    promise: 'WebSub, 5.1: a subscription ends when its end is asked for and confirmed',
    breaches: async (site) => {
      const [one, other] = [await subscribed(site), await subscribed(site)];
      await one.request(site.hub, unsubscribing(site));
      const isAsked = await comes(site, () => one.asked.length > 1);
      return [
        ...unless(isAsked, 'nobody asked'),
        ...unless(await isTold(site, other), 'another callback was ended too'),
        ...unless(await isLeftAlone(site, one, other), 'sent all the same'),
      ];
    },
  },
  {
    id: 'V7LE',
    level: 'MUST',
    promise: 'WebSub, 5.3: no lease is for ever, and each is kept to',
    breaches: async (site) => {
      const one = await subscribed(site, {}, { 'hub.lease_seconds': '99999999999' });
      const seconds = Number(one.asked[0]?.get('hub.lease_seconds'));
      await isTold(site, one);
      await site.endLeases(one.callback);
      const { length } = sentTo(one);
      await isTold(site, await subscribed(site));
      return [
        ...unless(seconds < 366 * 24 * 3600, `${seconds} seconds`),
        ...unless(sentTo(one).length === length, 'sent after its lease'),
      ];
    },
  },
  {
    id: 'V8DN',
    level: 'MUST',
    promise: 'WebSub, 5.2: who is denied is told so by GET, with mode and topic',
    breaches: deniedTold,
  },
];

/** What happens while a subscriber confirms its end may still be sent to it; soon nothing is. */
async function isLeftAlone(site: HubSite, one: Subscriber, other: Subscriber): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const { length } = sentTo(one);
    await isTold(site, other);
    if (sentTo(one).length === length) return true;
  }
  return false;
}

async function deniedTold(site: HubSite): Promise<string[]> {
  const topic = site.feed('/short/feed.atom');
  const one = await subscribed(site, {}, { 'hub.topic': topic });
  await site.removeSection('short');
  await comes(site, () => one.asked.length > 1);
  const told = one.asked.find((each) => each.get('hub.mode') === 'denied');
  return unless(told?.get('hub.topic') === topic, String(told ?? 'nothing'));
}
