import { html, raw } from 'hono/html';
import type { ArticlePageQuery } from '../client/operations.generated.ts';
import { authors, notices, relatedStories, share, topics } from './article-end.ts';
import { articleMetadata } from './article-metadata.ts';
import { layout } from './layout.ts';
import { breadcrumbs } from './navigation.ts';
import type { Html, Site } from './page.ts';
import { views } from './words.ts';

export type Article = NonNullable<ArticlePageQuery['article']>;

/** In public, with the feeds of all stories; in a preview, which nobody is to find, below its banner. */
type Setting = Pick<ArticlePageQuery, 'feeds'> | { banner: Html };

/** A story, top to bottom in the order that readers know from the paper. */
export function articlePage(site: Site, article: Article, setting: Setting): Html {
  const { headline, standfirst, language } = article;
  const banner = 'banner' in setting ? setting.banner : null;
  return layout(site, {
    head: {
      title: headline,
      description: standfirst,
      listed: 'feeds' in setting ? articleMetadata(site, article, setting.feeds) : null,
    },
    language,
    navigation: breadcrumbs(article.breadcrumbs),
    main: html`${banner}${story(article)}${relatedStories(article)}`,
  });
}

function story(article: Article): Html {
  const { section, headline, standfirst, image, bodyHtml } = article;
  return html`<article class="article">
    ${facts(article)}
    <p class="kicker"><a href="${section.path}">${section.name}</a></p>
    <h1>${headline}</h1>
    ${standfirst !== null && html`<p class="standfirst">${standfirst}</p>`}
    ${image && picture(image)}
    <div class="body">${raw(bodyHtml)}</div>
    ${notices(article)} ${authors(article)} ${topics(article)} ${share(article)}
  </article>`;
}

function facts({ lastUpdate, readingTime, viewCount }: Article): Html {
  return html`<ul class="facts">
    <li>Last update: <time datetime="${lastUpdate.at}">${lastUpdate.relative}</time></li>
    <li>${readingTime.label}</li>
    <li class="views">${views(viewCount)}</li>
  </ul>`;
}

function picture({
  url,
  alt,
  width,
  height,
  caption,
  credit,
}: NonNullable<Article['image']>): Html {
  const hasText = caption !== null || credit !== null;
  return html`<figure class="picture">
    <img src="${url}" alt="${alt}" width="${width}" height="${height}" fetchpriority="high" />
    ${hasText && html`<figcaption>${caption} ${credit !== null && html`<small>${credit}</small>`}</figcaption>`}
  </figure>`;
}
