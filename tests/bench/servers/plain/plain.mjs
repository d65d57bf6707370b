/**
 * Yoga, Pothos with its Prisma plugin, and Prisma, each set up as its documentation does. Copied to where
 * the plugin is installed, beside the client that is made of schema.prisma.
 */
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { PrismaPg } from '@prisma/adapter-pg';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import { createYoga } from 'graphql-yoga';
import { PrismaClient } from './generated/client.ts';
import { getDatamodel } from './generated/pothos-types.ts';

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL });
const prisma = new PrismaClient({ adapter });

const builder = new SchemaBuilder({
  plugins: [PrismaPlugin, RelayPlugin],
  prisma: { client: prisma, dmmf: getDatamodel() },
});
builder.addScalarType('DateTime', DateTimeResolver);
builder.addScalarType('JSON', JSONResolver);

const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }];
const inOrder = { orderBy: { position: 'asc' } };

// A list doesn't need the body: only the columns that are asked for are read.
builder.prismaNode('Article', {
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    headline: t.exposeString('headline'),
    slug: t.exposeString('slug'),
    standfirst: t.exposeString('standfirst', { nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    body: t.expose('body', { type: 'JSON' }),
    section: t.relation('section'),
    byline: t.relation('bylines', { query: inOrder }),
    topics: t.relation('topics', { query: inOrder }),
    related: t.relation('related', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ ...inOrder, take: first }),
    }),
  }),
});

builder.prismaObject('ArticleByline', {
  fields: (t) => ({
    role: t.exposeString('role', { nullable: true }),
    author: t.relation('author'),
  }),
});

builder.prismaObject('ArticleTopic', { fields: (t) => ({ topic: t.relation('topic') }) });

builder.prismaObject('ArticleRelated', {
  fields: (t) => ({ article: t.relation('related', { nullable: true }) }),
});

builder.prismaNode('Section', {
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    path: t.exposeString('path'),
    parent: t.relation('parent', { nullable: true }),
    articles: t.relatedConnection('articles', {
      cursor: 'id',
      query: { orderBy: newestFirst },
    }),
  }),
});

builder.prismaNode('Author', {
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
  }),
});

builder.prismaNode('Topic', {
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
  }),
});

builder.queryType({
  fields: (t) => ({
    article: t.prismaField({
      type: 'Article',
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _, { slug }) => prisma.article.findUnique({ ...query, where: { slug } }),
    }),
    section: t.prismaField({
      type: 'Section',
      nullable: true,
      args: { path: t.arg.string({ required: true }) },
      resolve: (query, _, { path }) => prisma.section.findUnique({ ...query, where: { path } }),
    }),
    articles: t.prismaConnection({
      type: 'Article',
      cursor: 'id',
      resolve: (query) => prisma.article.findMany({ ...query, orderBy: newestFirst }),
    }),
  }),
});

const yoga = createYoga({ schema: builder.toSchema(), graphiql: false, landingPage: false });
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
