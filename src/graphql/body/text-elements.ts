import { BodyElementRef, type Shown } from './body-element.ts';
import { builder } from '../builder.ts';
import { RichTextRef } from './rich-text.ts';

const interfaces = [BodyElementRef];

builder.objectRef<Shown<'paragraph'>>('ParagraphElement').implement({
  description: 'A paragraph.',
  interfaces,
  fields: (t) => ({
    content: t.field({
      type: RichTextRef,
      description: 'Its words.',
      resolve: ({ element }) => element.content,
    }),
  }),
});

builder.objectRef<Shown<'heading'>>('HeadingElement').implement({
  description: 'A heading inside the body.',
  interfaces,
  fields: (t) => ({
    level: t.int({
      description: '2 to 4; 1 is the headline.',
      resolve: ({ element }) => element.level,
    }),
    content: t.field({
      type: RichTextRef,
      description: 'Its words.',
      resolve: ({ element }) => element.content,
    }),
  }),
});

builder.objectRef<Shown<'quote'>>('QuoteElement').implement({
  description: 'A quotation set apart.',
  interfaces,
  fields: (t) => ({
    paragraphs: t.field({
      type: [RichTextRef],
      description: 'At least one.',
      resolve: ({ element }) => element.paragraphs,
    }),
  }),
});

builder.objectRef<Shown<'code'>>('CodeElement').implement({
  description: 'Text whose spaces and line ends count.',
  interfaces,
  fields: (t) => ({
    language: t.string({
      nullable: true,
      description: 'The language it is written in, as the writer named it; null when not.',
      resolve: ({ element }) => element.language,
    }),
  }),
});

builder.objectRef<Shown<'rule'>>('RuleElement').implement({
  description: 'A break between two parts of a story.',
  interfaces,
});
