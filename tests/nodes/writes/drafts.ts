import { newDraft } from '../../support/drafts.ts';
import { mutate } from '../../support/mutations.ts';
import type { Prepared } from './publishers.ts';

/** Stories as a newsroom has them: in a section below another, with two authors and two topics. */
export async function preparedDrafts(
  url: string,
  count: number,
  concurrency: number,
): Promise<Prepared[]> {
  await mutate(url, 'createSection', { name: 'World', slug: 'world' });
  await mutate(url, 'createSection', { name: 'Europe', slug: 'europe', parent: 'world' });
  for (const name of ['Ann', 'Bob']) await mutate(url, 'createAuthor', { name });
  const made: Prepared[] = [];
  let begun = 0;
  const writer = async () => {
    while (begun < count) made.push(await newDraft(url, story(begun++)));
  };
  await Promise.all(Array.from({ length: concurrency }, writer));
  return made;
}

const paragraph =
  'A paragraph of a story, as long as one usually is, with a [link](https://example.org).\n\n';

function story(n: number) {
  return {
    headline: `Story number ${n} of those that are published`,
    standfirst: 'What it is about, in a sentence.',
    section: 'world/europe',
    markdown: paragraph.repeat(20),
    byline: [{ author: 'ann' }, { author: 'bob' }],
    topics: [
      { name: 'Rail', type: 'SUBJECT' },
      { name: 'Tides', type: 'SUBJECT' },
    ],
  };
}
