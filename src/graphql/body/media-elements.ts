import { builder } from '../builder.ts';
import { ImageRef } from '../image.ts';
import { BodyElementRef, type Shown } from './body-element.ts';

const interfaces = [BodyElementRef];

builder.objectRef<Shown<'image'>>('ImageElement').implement({
  description: 'A picture between paragraphs.',
  interfaces,
  fields: (t) => ({
    image: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture; null if the library has none under this name.',
      resolve: ({ element, images }) => images[element.imageId] ?? null,
    }),
    caption: t.string({
      nullable: true,
      description: "What to print below it here: the story's own caption, else the image's.",
      resolve: ({ element, images }) => element.caption ?? images[element.imageId]?.caption ?? null,
    }),
  }),
});

builder.objectRef<Shown<'embed'>>('EmbedElement').implement({
  description:
    'Something of another site. `html` only links to it: whether to load it is up to the client.',
  interfaces,
  fields: (t) => ({
    url: t.string({ description: 'Absolute.', resolve: ({ element }) => element.url }),
    provider: t.string({
      description: 'As in `youtube`.',
      resolve: ({ element }) => element.provider,
    }),
    title: t.string({
      nullable: true,
      description: 'What it is called; null when nobody said.',
      resolve: ({ element }) => element.title,
    }),
  }),
});
