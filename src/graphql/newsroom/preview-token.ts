import { mayReadDraft } from '../../domain/policy.ts';
import { readPreviews } from '../../domain/preview/preview-reads.ts';
import type { PreviewToken } from '../../domain/preview/preview-token.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DraftRef } from './draft.ts';

export const PreviewTokenRef = builder.objectRef<PreviewToken>('PreviewToken');

builder.node(PreviewTokenRef, {
  description:
    'A link that shows a draft to whoever has it; without its secret, which is kept nowhere. For those who may read the draft; to anyone else there is none.',
  id: { resolve: (preview) => preview.id },
  async loadManyWithoutCache(ids, context) {
    const previews = await readPreviews(context.database.prisma, ids);
    return Promise.all(
      previews.map((preview) => (preview ? readable(context, preview) : Promise.resolve(null))),
    );
  },
  fields: (t) => ({
    createdBy: t.exposeString('createdBy', { description: 'Who made it, as `kind:id`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'From when on it shows nothing.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it shows nothing, whatever `expiresAt` says; null while it is not.',
    }),
  }),
});

builder.objectField(DraftRef, 'previews', (t) =>
  t.field({
    type: [PreviewTokenRef],
    description: 'Links that were made to show it, also those that no longer work, newest first.',
    resolve: ({ id }, _args, { loaders }) => loaders.previewsOf.load(id),
  }),
);

async function readable(
  { loaders, viewer }: Context,
  preview: PreviewToken,
): Promise<PreviewToken | null> {
  const draft = await loaders.draftById.load(preview.draftId);
  return draft && mayReadDraft(viewer, draft) ? preview : null;
}
