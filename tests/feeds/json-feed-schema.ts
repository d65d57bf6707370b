import { z } from 'zod';

// Written from https://jsonfeed.org/version/1.1; unknown keys are errors but for extensions.
const url = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ offset: true });
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1);

function objectOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).superRefine((value, context) => {
    for (const key of Object.keys(value)) {
      if (key in shape) continue;
      if (!/^_[a-z]/i.test(key)) context.addIssue({ code: 'unrecognized_keys', keys: [key] });
    }
  });
}

const author = objectOf({
  name: z.string().optional(),
  url: url.optional(),
  avatar: url.optional(),
}).refine(({ name, url, avatar }) => name !== undefined || url || avatar);

const attachment = objectOf({
  url,
  mime_type: z.string().regex(/.\/./),
  title: z.string().optional(),
  size_in_bytes: z.number().optional(),
  duration_in_seconds: z.number().optional(),
});

const item = objectOf({
  id: z.string().min(1),
  url: url.optional(),
  external_url: url.optional(),
  title: z.string().optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  summary: z.string().optional(),
  image: url.optional(),
  banner_image: url.optional(),
  date_published: instant.optional(),
  date_modified: instant.optional(),
  authors: z.array(author).optional(),
  tags: z.array(z.string()).optional(),
  language: language.optional(),
  attachments: z.array(attachment).optional(),
}).refine((each) => each.content_html !== undefined || each.content_text !== undefined);

/** A JSON Feed 1.1 document; the version's deprecated `author` is not one of its words. */
export const jsonFeed = objectOf({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(objectOf({ type: z.string(), url })).optional(),
  items: z.array(item),
})
  .refine(({ next_url, feed_url }) => next_url === undefined || next_url !== feed_url)
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length);
