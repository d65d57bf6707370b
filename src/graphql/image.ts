import type { Image } from '../domain/image/image.ts';
import { mayWrite } from '../domain/policy.ts';
import { builder } from './builder.ts';
import { absoluteUrl } from './urls.ts';

export const ImageRef = builder.objectRef<Image>('Image');

builder.node(ImageRef, {
  description:
    'A picture with what is needed to show it fairly. By its id only for those who write: the library also holds what is not published yet.',
  id: { resolve: (image) => image.id },
  loadManyWithoutCache: (ids, { loaders, viewer }) =>
    Promise.all(ids.map(async (id) => (mayWrite(viewer) ? loaders.imageById.load(id) : null))),
  fields: (t) => ({
    url: t.string({
      description: 'Absolute.',
      resolve: (image, _args, { site }) => absoluteUrl(site, image.url),
    }),
    alt: t.exposeString('alt', {
      description: 'What is to be seen, for those who cannot see it; empty for decoration.',
    }),
    caption: t.exposeString('caption', {
      nullable: true,
      description: 'What to print below it; null for nothing.',
    }),
    credit: t.exposeString('credit', {
      nullable: true,
      description: 'Who made it, to be printed; null when nobody needs naming.',
    }),
    width: t.exposeInt('width', { description: 'Pixels.' }),
    height: t.exposeInt('height', { description: 'Pixels.' }),
    mediaType: t.exposeString('mediaType', { description: 'As in `image/jpeg` (RFC 6838).' }),
  }),
});
