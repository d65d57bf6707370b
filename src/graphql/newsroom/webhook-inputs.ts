import { InputError } from '../../domain/input-error.ts';
import type { WebhookFields } from '../../domain/webhook/webhook-fields.ts';
import { builder, type InputFields } from '../builder.ts';
import { ChangeKindRef, type ChangeKind } from '../changes/change-kind.ts';
import type { Context } from '../context.ts';
import { sectionAt } from '../section-queries.ts';
import { idOf } from './draft-inputs.ts';

const texts = {
  name: 'Whose address it is, 1 to 100 characters.',
  url: 'Where requests go, http or https, up to 2,000 characters. An address that is not public is refused, here or, when a name leads to it, when something is sent, unless DELIVERY_ALLOW names its network.',
};

function filterFields(t: InputFields) {
  return {
    kinds: t.field({
      type: [ChangeKindRef],
      description: 'What to tell it of; all kinds for none.',
    }),
    section: t.string({
      description:
        'Path of a section: only articles in it or below it, or that were just before. Null for no such limit.',
    }),
    author: t.string({
      description: 'Slug of an author: only their articles. Null for no such limit.',
    }),
    topic: t.string({
      description: 'Slug of a topic: only articles about it. Null for no such limit.',
    }),
  };
}

function targetFields(t: InputFields) {
  return {
    id: t.id({ required: true, description: 'Of the webhook.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the webhook that you have read.',
    }),
  };
}

export const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  description: 'A webhook to make.',
  fields: (t) => ({
    name: t.string({ required: true, description: texts.name }),
    url: t.string({ required: true, description: texts.url }),
    ...filterFields(t),
  }),
});

export const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
  description: 'What is to change about a webhook. A field that is left out stays as it is.',
  fields: (t) => ({
    ...targetFields(t),
    name: t.string({ description: texts.name }),
    url: t.string({ description: texts.url }),
    ...filterFields(t),
  }),
});

export const PauseWebhookInput = builder.inputType('PauseWebhookInput', {
  description: 'A webhook to send nothing for now.',
  fields: (t) => ({
    ...targetFields(t),
    reason: t.string({ required: true, description: 'Why, for other admins.' }),
  }),
});

export const WebhookTargetInput = builder.inputType('WebhookTargetInput', {
  description: 'A webhook, as you have read it.',
  fields: targetFields,
});

export const ReplayWebhookInput = builder.inputType('ReplayWebhookInput', {
  description: 'What to tell a webhook again: either one delivery, or a part of the log.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the webhook.' }),
    delivery: t.id({ description: 'One of its deliveries: the change that it tells.' }),
    after: t.string({
      description:
        'A cursor of `changes`: what came after it, as far as the webhook is told of it now.',
    }),
    until: t.string({
      description:
        'A cursor of `changes`: no further than this change; without it to the end. Up to 1,000 changes.',
    }),
  }),
});

interface Filters {
  kinds?: readonly ChangeKind[] | null | undefined;
  section?: string | null | undefined;
  author?: string | null | undefined;
  topic?: string | null | undefined;
}

/** What a filter means by ids; what is undefined was not given. @throws InputError for what isn't there */
export async function filterOf({ kinds, section, author, topic }: Filters, context: Context) {
  const { authorBySlug, topicBySlug } = context.loaders;
  const find = async (
    field: string,
    name: string | null | undefined,
    read: (name: string) => Promise<{ id: string } | null>,
  ): Promise<string | null | undefined> => {
    if (name == null) return name;
    const found = await read(name);
    if (found) return found.id;
    throw new InputError(field, `${field}: "${name.slice(0, 100)}" is none that is there now`);
  };
  return {
    kinds: kinds === undefined ? undefined : (kinds ?? []).map(eventKindOf),
    sectionId: await find('section', section, (path) => sectionAt(context, path)),
    authorId: await find('author', author, (slug) => authorBySlug.load(slug)),
    topicId: await find('topic', topic, (slug) => topicBySlug.load(slug)),
  } satisfies { [Field in keyof WebhookFields]?: WebhookFields[Field] | undefined };
}

/** The kind of event that is called this outside. */
function eventKindOf(kind: ChangeKind): string {
  return kind.toLowerCase().replace('_', '.');
}

export function webhookTarget({ id, expectedVersion }: { id: string; expectedVersion: number }) {
  return { id: idOf('id', id, ['Webhook']), expectedVersion };
}
