import type { Inline } from '../../domain/body/element.ts';
import { renderInlineHtml } from '../../domain/body/render-inline-html.ts';
import { renderInlineText } from '../../domain/body/render-text.ts';
import { builder } from '../builder.ts';
import { absoluteUrl } from '../urls.ts';

/** A run of text with its marks, in the two forms that clients can use. */
export const RichTextRef = builder.objectRef<Inline[]>('RichText');

RichTextRef.implement({
  description: 'A run of text with emphasis and links.',
  fields: (t) => ({
    html: t.string({
      description: 'Sanitised: only a, em, strong, code and br; addresses are absolute.',
      resolve: (content, _args, { site }) =>
        renderInlineHtml(content, (url) => absoluteUrl(site, url)),
    }),
    text: t.string({ description: 'Without marks.', resolve: renderInlineText }),
  }),
});
