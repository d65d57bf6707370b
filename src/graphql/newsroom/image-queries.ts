import { countImages, listImages } from '../../domain/image/image-reads.ts';
import { mayAddImages } from '../../domain/policy.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { ImageRef } from '../image.ts';
import { newestConnection } from '../newest-connection.ts';

builder.queryField('images', (t) =>
  t.connection(
    {
      type: ImageRef,
      description: 'The image library, newest first. For contributors, editors and admins.',
      args: {
        search: t.arg.string({
          description: 'Words that stand in the alt text, caption, credit or address, in any case.',
        }),
      },
      resolve(_root, { search, ...args }, { viewer, database: { prisma } }) {
        authorize(viewer, mayAddImages, 'read the image library');
        return newestConnection(
          args,
          (window) => listImages(prisma, search ?? null, window),
          () => countImages(prisma, search ?? null),
        );
      },
    },
    { name: 'ImageConnection', description: 'A page of the image library.' },
    { name: 'ImageEdge', description: 'An image in its place in the library.' },
  ),
);
