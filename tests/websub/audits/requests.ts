import { unless } from '../../feeds/audits/audit.ts';
import { comes, isTold, subscribed, subscriber, subscribing, type HubAudit } from './audit.ts';

/** WebSub, section 5.1, of hubs. */
export const requestAudits: HubAudit[] = [
  {
    id: 'W4AC',
    level: 'MUST',
    promise: 'WebSub, 5.1.2: what will be verified is answered with 202',
    breaches: async (site) => {
      const { status } = await (await subscriber()).request(site.hub, subscribing(site));
      return unless(status === 202, `${status}`);
    },
  },
  {
    id: 'W5ER',
    level: 'MUST',
    promise: 'WebSub, 5.1.2: an error in a request is answered with 4xx or 5xx',
    breaches: async (site) => {
      const answers = await wrong(site.hub, subscribing(site));
      return answers.flatMap(({ what, status }) => unless(status >= 400, `${what}: ${status}`));
    },
  },
  {
    id: 'W6PT',
    level: 'SHOULD',
    promise: 'WebSub, 5.1.2: the answer says as plain text what is wrong',
    breaches: async (site) => {
      const answers = await wrong(site.hub, subscribing(site));
      return answers.flatMap(({ what, type, text }) =>
        unless(type.startsWith('text/plain') && text.includes(what), `${what}: ${type}, ${text}`),
      );
    },
  },
  {
    id: 'W7UP',
    level: 'MUST',
    promise: 'WebSub, 5.1: parameters that a hub does not know are ignored',
    breaches: async (site) => {
      const one = await subscribed(site, {}, { 'hub.verify': 'sync', other: 'yes' });
      return unless(one.asked[0]?.get('hub.mode') === 'subscribe', 'nobody asked');
    },
  },
  {
    id: 'W8SL',
    level: 'MUST',
    promise: 'WebSub, 5.1: a secret is less than 200 bytes long',
    breaches: async (site) => {
      const statuses = [199, 200].map(async (length) => {
        const secret = { 'hub.secret': 'é'.repeat(50) + 'x'.repeat(length - 100) };
        return (await (await subscriber()).request(site.hub, subscribing(site, secret))).status;
      });
      const [short, long] = await Promise.all(statuses);
      return [...unless(short === 202, `199: ${short}`), ...unless(long! >= 400, `200: ${long}`)];
    },
  },
  {
    id: 'W9RE',
    level: 'MUST',
    promise: 'WebSub, 5.1.3: a verified request overrides what was, under topic and callback',
    breaches: async (site) => {
      const one = await subscribed(site, { secret: 'the second' }, { 'hub.secret': 'the first' });
      // Signed with another secret than it trusts.
      const isTrusted = await isTold({ ...site, patience: site.patience / 10 }, one);
      await one.request(site.hub, subscribing(site));
      await comes(site, () => one.asked.length > 1);
      await comes(site, () => isTold({ ...site, patience: 500 }, one));
      const told = one.feeds.length;
      await site.publish('Only once');
      await comes(site, () => one.feeds.some(({ body }) => body.includes('Only once')));
      const once = one.feeds.filter(({ body }) => body.includes('Only once'));
      return [
        ...unless(!isTrusted, 'the first secret does not sign'),
        ...unless(told > 0, 'the second secret does not sign'),
        ...unless(once.length === 1, `told ${once.length} times`),
      ];
    },
  },
];

/** Requests that each lack something, or have it wrong. */
function wrong(hub: string, right: Record<string, string>) {
  const callback = { 'hub.callback': 'https://reader.test/' };
  const all: Record<string, string> = { ...right, ...callback };
  const lacking = Object.keys(all).map((what) => ({
    ...{ what, form: Object.entries(all).filter(([name]) => name !== what) },
  }));
  const others = { 'hub.mode': 'watch', 'hub.callback': 'nowhere', 'hub.lease_seconds': '-1' };
  const mistaken = Object.entries(others).map(([what, value]) => ({
    ...{ what, form: Object.entries({ ...all, [what]: value }) },
  }));
  return Promise.all(
    [...lacking, ...mistaken].map(async ({ what, form }) => {
      const answer = await fetch(hub, { method: 'POST', body: new URLSearchParams(form) });
      const type = answer.headers.get('content-type') ?? 'none';
      return { what, status: answer.status, type, text: await answer.text() };
    }),
  );
}
