import type { Checks } from '../checked-fields.ts';
import { InputError } from '../input-error.ts';
import type { Webhook } from './webhook.ts';

/** What admins say of a webhook. */
export type WebhookFields = Pick<
  Webhook,
  'name' | 'url' | 'kinds' | 'sectionId' | 'authorId' | 'topicId'
>;

const maxName = 100;
const maxUrl = 2000;
const same = <Value>(_field: string, value: Value) => value;

export const webhookChecks: Checks<WebhookFields> = {
  name: checkedName,
  url: checkedUrl,
  kinds: (_field, kinds) => [...new Set(kinds)],
  ...{ sectionId: same, authorId: same, topicId: same },
};

function checkedName(field: string, text: string): string {
  const name = text.trim();
  if (name === '') throw new InputError(field, 'The name is empty: say whose address it is');
  if (name.length > maxName) {
    throw new InputError(field, `The name is over ${maxName} characters: shorten it`);
  }
  if (/\p{Cc}/u.test(name)) {
    throw new InputError(field, 'The name has a control character in it: leave it out');
  }
  return name;
}

/** Why no request may go to an address, as far as its text tells; null when it may. */
export type AddressProblem = (url: string) => string | null;

/** Refuses at once what could never be sent. @throws InputError */
export function checkReachable(url: string, addressProblem: AddressProblem): void {
  const problem = URL.canParse(url) ? addressProblem(url) : null;
  if (problem) {
    throw new InputError('url', `${problem}, or let DELIVERY_ALLOW name its network`);
  }
}

/** Where a name leads is checked each time that something is sent, as names change. */
function checkedUrl(field: string, text: string): string {
  const url = URL.canParse(text) && text.length <= maxUrl ? new URL(text) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new InputError(field, 'This is no address: give one as in https://example.org/masthead');
  }
  if (url.username || url.password) {
    const message = 'The address has a password in it: every request is signed, leave it out';
    throw new InputError(field, message);
  }
  url.hash = '';
  return url.href;
}
