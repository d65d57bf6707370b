import { createHmac } from 'node:crypto';
import { unless } from '../../feeds/audits/audit.ts';
import { comes, isTold, sentTo, subscribed, topicPath, type HubAudit } from './audit.ts';
import { linked } from './discovery.ts';

/** WebSub, section 7. */
export const distributionAudits: HubAudit[] = [
  {
    id: 'D1PO',
    level: 'MUST',
    promise: 'WebSub, 7: what is new comes by POST, under the type of the topic',
    breaches: async (site) => {
      const one = await subscribed(site);
      await isTold(site, one);
      const [sent] = sentTo(one);
      const { headers } = await fetch(site.feed(topicPath));
      const [type, wanted] = [sent?.headers['content-type'], headers.get('content-type')];
      return [
        ...unless(type !== undefined && type === wanted, `${type}, not ${wanted}`),
        ...unless(sent?.body.includes('Something new') ?? false, 'not what is new'),
      ];
    },
  },
  {
    id: 'D2LN',
    level: 'MUST',
    promise: 'WebSub, 7: Link headers name a hub and, as self, the topic',
    breaches: async (site) => {
      const one = await subscribed(site);
      await isTold(site, one);
      const headers = new Headers({ link: String(sentTo(one)[0]?.headers['link'] ?? '') });
      return [
        ...unless(linked(headers, 'hub').includes(site.hub), 'no hub'),
        ...unless(linked(headers, 'self').join() === site.feed(topicPath), 'no self'),
      ];
    },
  },
  {
    id: 'D3SG',
    level: 'MUST',
    promise: 'WebSub, 7.1: with a secret all is signed: method=hex in X-Hub-Signature',
    breaches: async (site) => {
      const secret = 'the secret of a reader';
      const one = await subscribed(site, { secret });
      await isTold(site, one);
      const [sent] = sentTo(one);
      const [, method, hex] =
        /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/.exec(
          String(sent?.headers['x-hub-signature']),
        ) ?? [];
      if (!sent || !method) return [`signed ${String(sent?.headers['x-hub-signature'])}`];
      const right = createHmac(method, secret).update(sent.body).digest('hex');
      return [
        ...unless(hex === right, `${hex}, not ${right}`),
        ...unless(method !== 'sha1', 'a method that is no longer safe'),
      ];
    },
  },
  {
    id: 'D4FL',
    level: 'MUST',
    promise: 'WebSub, 7: any answer but 2xx is a failure, redirects too; it is tried again',
    breaches: async (site) => {
      const all = await Promise.all(
        [302, 404, 500].map(async (status) => {
          const one = await subscribed(site);
          one.answers.feed = status;
          return one;
        }),
      );
      await site.publish('Not at first');
      await comes(site, () => all.every((one) => sentTo(one).length > 0));
      for (const one of all) one.answers.feed = null;
      const isAgain = await comes(site, async () => {
        await site.retry();
        return all.every(({ feeds }) => feeds.some(({ body }) => body.includes('Not at first')));
      });
      return unless(isAgain, all.map(({ feeds }) => feeds.length).join());
    },
  },
  {
    id: 'D5GO',
    level: 'SHOULD',
    promise: 'WebSub, 7: who answers 410 is sent nothing more',
    breaches: async (site) => {
      const [one, other] = [await subscribed(site), await subscribed(site)];
      one.answers.feed = 410;
      await isTold(site, other);
      await comes(site, () => sentTo(one).length > 0);
      const { length } = sentTo(one);
      await site.retry();
      await isTold(site, other);
      return [
        ...unless(length === 1, `sent ${length} times`),
        ...unless(sentTo(one).length === length, 'sent again'),
      ];
    },
  },
];
