import { afterEach, describe, expect, it } from '@jest/globals';
import { sampleId } from '../../../src/sample/sample-id.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { mutate, rowCounts } from '../../support/mutations.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

const ferry = {
  ...{ url: 'https://images.test/ferry.jpg', alt: 'A ferry.', caption: null, credit: null },
  ...{ width: 1200, height: 675, mediaType: 'image/jpeg' },
};

const add = (given: object = {}, options = {}) =>
  mutate(server().url, 'addImage', { ...ferry, ...given }, options);
const update = (id: string, given: object, options = {}) =>
  mutate(server().url, 'updateImage', { id, ...given }, options);

const glacier = encodeGlobalId('Image', sampleId('image glacier'));

async function found(args: string, token = adminToken): Promise<{ alt: string }[]> {
  const query = `{ images(${args}) { totalCount edges { node { id alt } } } }`;
  const { data } = await send(server().url, query, {}, token);
  const { images } = data as unknown as { images: { edges: { node: { alt: string } }[] } };
  return images.edges.map(({ node }) => node);
}

interface Shown {
  image: { caption: string; url: string } | null;
  body: { image?: { caption: string } }[];
  bodyHtml: string;
}

async function shown(slug: string): Promise<Shown> {
  const query = `query ($slug: String!) { article(slug: $slug) { image { caption url } bodyHtml
    body { ... on ImageElement { image { caption } } } } }`;
  const { data } = await send(server().url, query, { slug });
  return (data as unknown as { article: Shown }).article;
}

describe('an image is added', () => {
  it('by a contributor, for drafts to show', async () => {
    const { secret: token } = await newToken(database(), 'CONTRIBUTOR');
    const { image } = await add({ caption: ' At sea. ', credit: '' }, { token });
    expect(image).toMatchObject({ url: ferry.url, caption: 'At sea.', credit: null });
    const given = { headline: 'With a ferry', image: image!.id };
    await (await newDraft(server().url, given)).next('publish');
    expect((await shown('with-a-ferry')).image).toEqual({ caption: 'At sea.', url: ferry.url });
  });

  it.each([
    [{ url: '/media/sample/ferry.jpg' }],
    [{ url: 'https://images.test/a%20b.png?w=1200' }],
    [{ alt: '', decorative: true }],
    [{ width: 1, height: 20_000, mediaType: 'image/svg+xml' }],
  ])('with %j', async (given) => {
    expect(await add(given)).toMatchObject({ __typename: 'ImageChange' });
  });

  it.each([
    [{ url: 'http://images.test/ferry.jpg' }, 'url'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'https://' }, 'url'],
    [{ url: 'https://me:secret@images.test/ferry.jpg' }, 'url'],
    [{ url: '//images.test/ferry.jpg' }, 'url'],
    [{ url: '/media/../etc/passwd' }, 'url'],
    [{ url: '/other/ferry.jpg' }, 'url'],
    [{ url: `https://images.test/${'x'.repeat(2000)}` }, 'url'],
    [{ alt: '' }, 'alt'],
    [{ alt: '   ' }, 'alt'],
    [{ decorative: true }, 'decorative'],
    [{ alt: 'x'.repeat(1001) }, 'alt'],
    [{ width: 0 }, 'width'],
    [{ height: 20_001 }, 'height'],
    [{ mediaType: 'text/html' }, 'mediaType'],
    [{ mediaType: 'image/' }, 'mediaType'],
  ])('but not with %.60j', async (given, field) => {
    const before = await rowCounts(database());
    expect(await add(given)).toMatchObject({ __typename: 'InputProblem', field });
    expect(await rowCounts(database())).toEqual(before);
  });

  it('not by those who may not write, and not at all by a dry run', async () => {
    const { secret: token } = await newToken(database(), 'SYNDICATION');
    await expect(add({}, { token })).rejects.toThrow('FORBIDDEN');
    const before = await rowCounts(database());
    expect(await add({}, { args: ', dryRun: true' })).toMatchObject({ dryRun: true });
    expect(await rowCounts(database())).toEqual(before);
  });
});

describe('an image that is changed', () => {
  it('changes in every article that shows it, beside the headline and inside', async () => {
    const { image } = await add({ caption: 'Before' });
    const uuid = Buffer.from(image!.id, 'base64url').toString().replace('Image:', '');
    const inside = { headline: 'Shown inside', markdown: `Words.\n\n![A ferry](image:${uuid})` };
    await (await newDraft(server().url, inside)).next('publish');
    const beside = { headline: 'Shown beside', image: image!.id };
    await (await newDraft(server().url, beside)).next('publish');
    const result = await update(image!.id, { caption: 'After', credit: 'Somebody' });
    expect(result.image).toMatchObject({ caption: 'After', credit: 'Somebody', alt: 'A ferry.' });
    expect((await shown('shown-beside')).image?.caption).toBe('After');
    const { body, bodyHtml } = await shown('shown-inside');
    expect(body).toContainEqual({ image: { caption: 'After' } });
    expect(bodyHtml).toContain('Somebody');
    const { event } = database().prisma;
    const { tags, data } = await event.findFirstOrThrow({ where: { kind: 'image.updated' } });
    expect(data).toMatchObject({ articles: 2 });
    expect(tags.filter((tag) => tag.startsWith('article:'))).toHaveLength(2);
  });

  it('changes in stories that are published at the same moment', async () => {
    const { image } = await add({ caption: 'Before' });
    const drafts = [];
    for (let n = 0; n < 6; n++) {
      drafts.push(await newDraft(server().url, { headline: `At once ${n}`, image: image!.id }));
    }
    const publishing = drafts.map((draft) => draft.next('publish'));
    await Promise.all([...publishing, update(image!.id, { caption: 'After' })]);
    for (let n = 0; n < 6; n++) {
      expect((await shown(`at-once-${n}`)).image?.caption).toBe('After');
    }
  });

  it('is nobody else’s business while no article shows it, nor when it stays the same', async () => {
    const { image } = await add();
    const events = () => database().prisma.event.count();
    const before = await events();
    await update(image!.id, { alt: 'A small ferry.' });
    await update(image!.id, { alt: 'A small ferry.' });
    expect(await events()).toBe(before);
  });

  it.each([
    [{ alt: '' }, 'alt'],
    [{ alt: 'Words', decorative: true }, 'decorative'],
    [{ url: 'ftp://images.test/x' }, 'url'],
    [{ width: -1 }, 'width'],
  ])('is refused with %j', async (given, field) => {
    const before = await rowCounts(database());
    expect(await update(glacier, given)).toMatchObject({ __typename: 'InputProblem', field });
    expect(await rowCounts(database())).toEqual(before);
  });

  it('keeps its empty alt text once it is decorative', async () => {
    const { image } = await add({ alt: '', decorative: true });
    expect(await update(image!.id, { caption: 'A line' })).toMatchObject({
      image: { alt: '', caption: 'A line' },
    });
    expect(await update(image!.id, { alt: 'Not so', decorative: false })).toMatchObject({
      image: { alt: 'Not so' },
    });
  });

  it('has to be there, and is changed by editors only', async () => {
    const nobody = encodeGlobalId('Image', '018f0000-0000-7000-8000-000000000000');
    expect(await update(nobody, { alt: 'x' })).toMatchObject({ field: 'id' });
    const author = encodeGlobalId('Author', '018f0000-0000-7000-8000-000000000000');
    expect(await update(author, { alt: 'x' })).toMatchObject({ field: 'id' });
    const { secret: token } = await newToken(database(), 'CONTRIBUTOR');
    await expect(update(glacier, { alt: 'x' }, { token })).rejects.toThrow('FORBIDDEN');
  });
});

describe('the library', () => {
  it('is searched in any case, and what stands for any text elsewhere is text here', async () => {
    await add({ alt: 'Pump at 100% power', url: 'https://images.test/pump_1.jpg' });
    expect((await found('search: "100% POWER"')).map(({ alt }) => alt)).toEqual([
      'Pump at 100% power',
    ]);
    expect(await found('search: "100_ power"')).toEqual([]);
    expect(await found('search: "pump_1"')).toHaveLength(1);
    expect(await found('search: "pump%1"')).toEqual([]);
    expect(await found('search: "no such words"')).toEqual([]);
  });

  it('is paged, newest first', async () => {
    await add({ alt: 'Older' });
    await add({ alt: 'Newer' });
    expect((await found('first: 2')).map(({ alt }) => alt)).toEqual(['Newer', 'Older']);
  });

  it('is for those who write', async () => {
    const { errors } = await send(server().url, '{ images { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const { secret } = await newToken(database(), 'SYNDICATION');
    const refused = await send(server().url, '{ images { totalCount } }', {}, secret);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { secret: token } = await newToken(database(), 'CONTRIBUTOR');
    expect(await found('first: 1', token)).toHaveLength(1);
  });
});
