import type { ArticleBody } from '../../domain/article/article.ts';
import type { BodyElement } from '../../domain/body/element.ts';
import { renderHtml } from '../../domain/body/render-html.ts';
import { renderText } from '../../domain/body/render-text.ts';
import { builder } from '../builder.ts';
import type { Site } from '../context.ts';
import { absoluteUrl } from '../urls.ts';

/** An element together with the images of the body it stands in. */
export interface ShownElement<Element extends BodyElement = BodyElement> {
  element: Element;
  images: ArticleBody['images'];
}

/** An element of one type, as its own GraphQL type is given it. */
export type Shown<Type extends BodyElement['type']> = ShownElement<
  Extract<BodyElement, { type: Type }>
>;

/** HTML of some elements of a body, every address in it absolute. */
export function htmlOf(
  elements: readonly BodyElement[],
  images: ArticleBody['images'],
  site: Site,
): string {
  return renderHtml(elements, {
    resolveImage(id) {
      const image = images[id];
      return image ? { ...image, url: absoluteUrl(site, image.url) } : null;
    },
    resolveUrl: (url) => absoluteUrl(site, url),
  });
}

const typeNames: Record<BodyElement['type'], string> = {
  paragraph: 'ParagraphElement',
  heading: 'HeadingElement',
  quote: 'QuoteElement',
  list: 'ListElement',
  image: 'ImageElement',
  embed: 'EmbedElement',
  table: 'TableElement',
  code: 'CodeElement',
  rule: 'RuleElement',
};

export const BodyElementRef = builder.interfaceRef<ShownElement>('BodyElement');

BodyElementRef.implement({
  description: 'One block of a body. A client that does not know a type can show its `html`.',
  resolveType: ({ element }) => typeNames[element.type],
  fields: (t) => ({
    html: t.string({
      description: 'The block as sanitised HTML: no script, no frame, absolute addresses.',
      resolve: ({ element, images }, _args, { site }) => htmlOf([element], images, site),
    }),
    text: t.string({
      description: 'The block as plain text; empty for one without words.',
      resolve: ({ element }) => renderText([element]),
    }),
  }),
});
