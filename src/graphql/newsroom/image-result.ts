import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import type { Image } from '../../domain/image/image.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ImageRef } from '../image.ts';
import type { CommandArgs } from './command.ts';
import { InputProblemRef } from './problems.ts';
import { runChange, type SharedChange } from './run-change.ts';

export class ImageChange {
  readonly image: Image;
  readonly dryRun: boolean;

  constructor(image: Image, dryRun: boolean) {
    this.image = image;
    this.dryRun = dryRun;
  }
}

const ImageChangeRef = builder.objectType(ImageChange, {
  name: 'ImageChange',
  description: 'An image that was added or changed, or by a dry run would be.',
  isTypeOf: (value) => value instanceof ImageChange,
  fields: (t) => ({
    image: t.expose('image', { type: ImageRef, description: 'The image after the change.' }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing was changed: this is what would be.',
    }),
  }),
});

/** What every mutation of an image answers with. */
export const ImageResultRef = builder.unionType('ImageResult', {
  description: 'The image, or why nothing was changed.',
  types: [ImageChangeRef, InputProblemRef],
});

export async function imageResult(
  context: Context,
  its: SharedChange,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Image>,
) {
  return runChange(
    context,
    its,
    args,
    async (database, command) => new ImageChange(await run(database, command), args.dryRun),
  );
}
