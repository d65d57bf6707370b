import { builder } from '../builder.ts';

export const RoleRef = builder.enumType('Role', {
  description: 'What somebody may do in the newsroom; `viewer.permissions` tells it one by one.',
  values: {
    CONTRIBUTOR: { description: 'Writes, and sees own drafts and those that were given.' },
    EDITOR: { description: 'Also reads every draft, publishes and takes down.' },
    ADMIN: { description: 'Also kills stories and manages sections and tokens.' },
    SYNDICATION: { description: 'Takes whole articles elsewhere; changes nothing.' },
  } as const,
});
