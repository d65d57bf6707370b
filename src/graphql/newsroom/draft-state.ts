import { builder } from '../builder.ts';

export const DraftStateRef = builder.enumType('DraftState', {
  description: 'Where the latest revision of a draft stands.',
  values: {
    WRITING: { description: 'Somebody is at it.' },
    IN_REVIEW: { description: 'Waits for an editor.' },
    SCHEDULED: { description: 'Will be published by itself.' },
    PUBLISHED: { description: 'Is what the public reads.' },
    WITHDRAWN: { description: 'Was taken down, and may return.' },
    KILLED: { description: 'Ended for good.' },
  } as const,
});
