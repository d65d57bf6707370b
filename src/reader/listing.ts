import { html } from 'hono/html';
import type { FeedsOf } from './feed-links.ts';
import { layout } from './layout.ts';
import { sectionNavigation, type Link } from './navigation.ts';
import type { Html, Site } from './page.ts';
import { stories, type StoryPage, type StoriesOptions } from './stories.ts';
import { siteLanguage } from './words.ts';

export interface Listing extends StoriesOptions {
  /** Null for the front page of the site. */
  title: string | null;
  description: string | null;
  /** At the top of the site. */
  sections: readonly Link[];
  /** Above the stories. */
  intro: Html;
  articles: StoryPage;
  /** The site's first, then those of the list itself. */
  feeds: readonly FeedsOf[];
}

/** What the pages of a site have in common. */
export interface Around {
  /** At the top of the site. */
  sections: readonly Link[];
  /** Of all stories. */
  feeds: FeedsOf;
}

/** A page that is a list of stories. */
export function listing(site: Site, page: Listing): Html {
  const { title, description, path, after, sections, intro, articles, feeds } = page;
  // A later page is no copy of the first, so it has an address of its own.
  const cursor = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return layout(site, {
    head: {
      title,
      description,
      listed: { canonical: `${site.url}${path}${cursor}`, image: null, article: null, feeds },
    },
    language: siteLanguage,
    navigation: sectionNavigation(sections, path),
    main: html`${intro}${stories(articles, page)}`,
  });
}
