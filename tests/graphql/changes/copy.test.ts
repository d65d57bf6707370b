import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/domain/input-error.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';
import { testApi } from '../api.ts';
import { Copy } from './copy.ts';
import { stepArbitrary, take, type Step } from './editorial-steps.ts';
import { copyJson, siteJson } from './site-json.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
const copy = new Copy(api.ask);

beforeAll(async () => {
  for (const caption of ['one', 'two', 'three']) await world.image(caption);
  for (let n = 0; n < 6; n++) {
    const story = { authors: [`Author ${n % 3}`], topics: [`Topic ${n % 2}`] };
    await world.article({ ...story, section: n % 2 ? 'world' : 'world/europe' });
  }
});

const done = { taken: 0, refused: 0 };

async function takeOne(step: Step): Promise<void> {
  try {
    await take(world, step, hour(done.taken));
    done.taken += 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    done.refused += 1;
  }
}

/** Each of 20 commands; the copy looks at the site now and then meanwhile. */
const numRuns = process.env['THOROUGH'] ? 50 : 10;

it('whoever only follows the changes has an exact copy of the site, whatever editors do', async () => {
  const looked = fc.tuple(stepArbitrary, fc.boolean());
  const commands = fc.array(looked, { minLength: 20, maxLength: 20 });
  const holds = async (steps: [Step, boolean][]) => {
    for (const [step, looks] of steps) {
      await takeOne(step);
      if (looks) await copy.follow();
    }
    await copy.follow();
    expect(copyJson(copy)).toEqual(await siteJson(api.ask));
  };
  await fc.assert(fc.asyncProperty(commands, holds), { numRuns, endOnFailure: true });
  expect(done.taken).toBeGreaterThan(done.refused);
  expect(copy.of('Article').length).toBeGreaterThan(0);
}, 1_200_000);

it('and so has who begins at last', async () => {
  const late = new Copy(api.ask);
  await late.follow(1000);
  expect(copyJson(late)).toEqual(await siteJson(api.ask));
});
