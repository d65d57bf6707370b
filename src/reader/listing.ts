import { html } from 'hono/html';
import { layout } from './layout.ts';
import { sectionNavigation, type Link } from './navigation.ts';
import type { Html, Site } from './page.ts';
import { stories, type StoryPage, type StoriesOptions } from './stories.ts';

export interface Listing extends StoriesOptions {
  /** Null for the front page of the site. */
  title: string | null;
  description: string | null;
  /** At the top of the site. */
  sections: readonly Link[];
  /** Above the stories. */
  intro: Html;
  articles: StoryPage;
}

/** A page that is a list of stories. */
export function listing(site: Site, page: Listing): Html {
  const { title, description, path, after, sections, intro, articles } = page;
  // A later page is no copy of the first, so it has an address of its own.
  const cursor = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return layout(site, {
    head: {
      title,
      description,
      canonical: `${site.url}${path}${cursor}`,
      type: 'website',
      image: null,
    },
    language: null,
    navigation: sectionNavigation(sections, path),
    main: html`${intro}${stories(articles, page)}`,
  });
}
