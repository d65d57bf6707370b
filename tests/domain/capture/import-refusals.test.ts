import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CaptureError } from '../../../src/domain/capture/capture.ts';
import type { CaptureInput } from '../../../src/domain/capture/import-capture.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { allCounts, importInto, later } from './import-newsroom.ts';
import { sample } from './sample-capture.ts';

const database = testDatabase('empty');
const world = newsroom(database);

/** A later capture of the page, with other words and by somebody new. */
const update: Partial<CaptureInput> = {
  text: sample({ body: 'It never stopped.\n\n', footer: 'Author: New Author\n' }),
  capturedAt: later(5),
};

/** The error that an import is refused with. */
async function refusal(input: Partial<CaptureInput>): Promise<InputError | CaptureError> {
  const error: unknown = await importInto(database(), input).catch((thrown: unknown) => thrown);
  if (error instanceof InputError || error instanceof CaptureError) return error;
  throw new Error(`not refused: ${JSON.stringify(error)}`);
}

describe('a capture is refused', () => {
  let before: Record<string, number>;
  beforeEach(async () => {
    before = await allCounts(database());
  });
  // A refusal leaves no trace: no section, no author, no event, no draft.
  afterEach(async () => {
    expect(await allCounts(database())).toEqual(before);
  });

  it.each<[string, Partial<CaptureInput>, string]>([
    ['from the future', { capturedAt: later(101) }, 'capturedAt'],
    ['for no section', { text: 'A\n\nB', defaultSection: '' }, 'defaultSection'],
    ['for what is no path', { text: 'A\n\nB', defaultSection: 'World News' }, 'defaultSection'],
    ['for an absolute path', { text: 'A\n\nB', defaultSection: '/world' }, 'defaultSection'],
    [
      'for an address of the server',
      { text: 'A\n\nB', defaultSection: 'graphql' },
      'defaultSection',
    ],
    ['in an address of the server', { text: sample().replaceAll('SPORT', 'Topics') }, 'text'],
  ])('%s', async (_, input, field) => {
    expect(await refusal(input)).toMatchObject({ field });
  });

  it('that is none, with its line', async () => {
    const text = sample().replace('618 Views', 'many Views');
    expect(await refusal({ text })).toMatchObject({ line: 8 });
  });
});

describe('a page that an editor has worked on is left to editors', () => {
  const anEditor = 'An editor has worked on this page';
  let articleId: string;

  it.each<[string, () => Promise<unknown>]>([
    ['saved', () => world.save(articleId, { markdown: 'Better.' })],
    ['published', () => world.publish(articleId, { at: later(1) })],
    ['given another headline', () => world.save(articleId, { headline: 'Rain rules' })],
    ['published with it', () => world.publish(articleId, { at: later(2) })],
    ['moved to another section', () => world.save(articleId, { section: 'weather' })],
    ['published there', () => world.publish(articleId, { at: later(3) })],
    ['withdrawn', () => world.withdraw(articleId, null, { at: later(4) })],
  ])('%s', async (step, work) => {
    if (step === 'saved') articleId = (await importInto(database())).articleId;
    await work();
    const before = await allCounts(database());
    const error = await refusal(update);
    expect(error).toMatchObject({ field: 'text', message: expect.stringContaining(anEditor) });
    expect(await allCounts(database())).toEqual(before);
  });

  it('and the capture that it came from is still the same', async () => {
    expect(await importInto(database())).toEqual({ outcome: 'UNCHANGED', articleId });
  });
});

it('what was withdrawn, untouched otherwise, does not come back by an import', async () => {
  const text = (body: string) => sample({ body }).replaceAll('Rain stops play', 'Mistake');
  const { articleId } = await importInto(database(), { text: text('Wrong.\n') });
  await world.withdraw(articleId, 'It was wrong', { at: later(1) });
  const again = { text: text('Wrong again.\n'), capturedAt: later(2) };
  expect(await refusal(again)).toMatchObject({ field: 'text' });
  const { article } = database().prisma;
  expect(await article.count({ where: { headline: 'Mistake' } })).toBe(0);
});

it('an older capture than the last does not bring old words back', async () => {
  const text = (body: string) => sample({ body }).replaceAll('Rain stops play', 'In order');
  const { articleId } = await importInto(database(), {
    text: text('New.\n'),
    capturedAt: later(5),
  });
  const older = { text: text('Old.\n'), capturedAt: later(1) };
  expect(await refusal(older)).toMatchObject({ field: 'capturedAt' });
  const article = await database().prisma.article.findUnique({ where: { id: articleId } });
  expect(article).toMatchObject({ revision: 1 });
});
