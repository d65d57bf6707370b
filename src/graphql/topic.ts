import { topicPath } from '../domain/address/paths.ts';
import type { Topic } from '../domain/topic/topic.ts';
import { builder } from './builder.ts';
import { absoluteUrl } from './urls.ts';

export const TopicTypeRef = builder.enumType('TopicType', {
  description: 'What kind of thing a topic is.',
  values: {
    PERSON: { description: 'Somebody, living or not.' },
    ORGANISATION: { description: 'A company, party, team, body.' },
    PLACE: { description: 'Somewhere on a map.' },
    SUBJECT: { description: 'Anything else that stories are about.' },
  } as const,
});

export const TopicRef = builder.objectRef<Topic>('Topic');

builder.node(TopicRef, {
  description: 'A typed tag that stories share.',
  id: { resolve: (topic) => topic.id },
  loadManyWithoutCache: (ids, { loaders }) =>
    Promise.all(ids.map((id) => loaders.topicById.load(id))),
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'The last part of the address; unique among topics.',
    }),
    name: t.exposeString('name', { description: 'As it is printed.' }),
    type: t.expose('type', { type: TopicTypeRef, description: 'What kind of thing it is.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'One sentence, plain text.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows by one with every change of it. Editors send it as `expectedVersion`.',
    }),
    path: t.string({ description: 'On the site, with a leading slash.', resolve: topicPath }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: (topic, _args, { site }) => absoluteUrl(site, topicPath(topic)),
    }),
  }),
});
