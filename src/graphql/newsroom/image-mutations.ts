import { changeImage, collectImage } from '../../domain/image/image-commands.ts';
import { mayAddImages, mayChangeImages } from '../../domain/policy.ts';
import { builder } from '../builder.ts';
import { commandArgs } from './command.ts';
import { idOf } from './draft-inputs.ts';
import { example } from './example.ts';
import { imageResult, ImageResultRef } from './image-result.ts';

const texts = {
  url: '`https://…`, or a path of ours below `/media/`.',
  alt: 'What is to be seen, for those who cannot see it, up to 1,000 characters; the empty text only for decoration.',
  decorative: 'Nothing is lost on those who cannot see it: there is no alt text.',
  caption: 'What to print below it, up to 1,000 characters; null for nothing.',
  credit: 'Who made it, to be printed, up to 300 characters; null when nobody needs naming.',
  width: 'Pixels, 1 to 20,000.',
  height: 'Pixels, 1 to 20,000.',
  mediaType: 'As in `image/jpeg`.',
};

const AddImageInput = builder.inputType('AddImageInput', {
  description: 'An image to add to the library. The file itself has to be at its address already.',
  fields: (t) => ({
    url: t.string({ required: true, description: texts.url }),
    alt: t.string({ required: true, description: texts.alt }),
    decorative: t.boolean({
      required: true,
      defaultValue: false,
      description: texts.decorative,
    }),
    caption: t.string({ description: texts.caption }),
    credit: t.string({ description: texts.credit }),
    width: t.int({ required: true, description: texts.width }),
    height: t.int({ required: true, description: texts.height }),
    mediaType: t.string({ required: true, description: texts.mediaType }),
  }),
});

builder.mutationField('addImage', (t) =>
  t.field({
    type: ImageResultRef,
    description: example(
      'Adds an image to the library, for drafts to show. For contributors, editors and admins.',
      'AddImage',
    ),
    args: {
      input: t.arg({ type: AddImageInput, required: true, description: 'The image.' }),
      ...commandArgs,
    },
    resolve(_root, args, context) {
      const its = { action: 'addImage', rule: mayAddImages, what: 'add images' };
      return imageResult(context, its, args, (database, command) => {
        const { decorative, caption = null, credit = null, ...image } = args.input;
        return collectImage(database, command, { ...image, caption, credit }, decorative);
      });
    },
  }),
);

const UpdateImageInput = builder.inputType('UpdateImageInput', {
  description: 'What is to change about an image. A field that is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the image.' }),
    url: t.string({ description: texts.url }),
    alt: t.string({ description: texts.alt }),
    decorative: t.boolean({ description: texts.decorative }),
    caption: t.string({ description: texts.caption }),
    credit: t.string({ description: texts.credit }),
    width: t.int({ description: texts.width }),
    height: t.int({ description: texts.height }),
    mediaType: t.string({ description: texts.mediaType }),
  }),
});

builder.mutationField('updateImage', (t) =>
  t.field({
    type: ImageResultRef,
    description: example(
      'Changes the fields given, at once also in every article that shows the image. For editors and admins.',
      'UpdateImage',
    ),
    args: {
      input: t.arg({ type: UpdateImageInput, required: true, description: 'Which, and what.' }),
      ...commandArgs,
    },
    resolve(_root, args, context) {
      const its = { action: 'updateImage', rule: mayChangeImages, what: 'change images' };
      return imageResult(context, its, args, (database, command) => {
        const { id, decorative, caption, credit, ...required } = args.input;
        const given = Object.entries(required).filter(([, value]) => value != null);
        const fields = { ...Object.fromEntries(given), caption, credit };
        const imageId = idOf('id', id, ['Image']);
        return changeImage(database, command, imageId, fields, decorative ?? undefined);
      });
    },
  }),
);
