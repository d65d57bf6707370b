import { setStartingViews } from '../domain/article/starting-views.ts';
import type { Change } from '../domain/change.ts';
import { hourOf } from '../domain/view/view-buffer.ts';
import { ago } from './age.ts';
import { hourlyViews } from './hourly-views.ts';
import type { SampleStory } from './newsroom-files.ts';

const hour = 3_600_000;

/** A week of it is what lists of the most read look back on. */
const keptHours = 168;

/** How often the stories have been read, in all and hour by hour. */
export async function loadViews(
  change: Change,
  ids: ReadonlyMap<string, string>,
  stories: readonly SampleStory[],
): Promise<void> {
  const read = stories.filter(({ views }) => views > 0);
  for (const { slug, views } of read) await setStartingViews(change, ids.get(slug)!, views);
  const data = read.flatMap((story) => hoursOf(story, ids.get(story.slug)!, change.now));
  await change.queries.articleViewsHourly.createMany({ data });
}

function hoursOf({ published = '0m', views }: SampleStory, articleId: string, now: Date) {
  const present = hourOf(now).getTime();
  const hours = (present - hourOf(ago(published, now)).getTime()) / hour;
  return hourlyViews(views, hours)
    .slice(0, keptHours)
    .map((count, past) => ({ articleId, hour: new Date(present - past * hour), views: count }))
    .filter((count) => count.views > 0);
}
