import { permissions, type Permission } from '../../domain/policy.ts';
import { actorOf, type Viewer } from '../../domain/token/viewer.ts';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

const descriptions: Record<Permission, string> = {
  WRITE_DRAFTS: 'Begin drafts and work on own ones.',
  READ_ALL_DRAFTS: "Read everybody's drafts.",
  PUBLISH: 'Publish, schedule, embargo, correct and take down; work on every draft.',
  KILL: 'End a story for good.',
  IMPORT: 'Import page captures.',
  MANAGE_AUTHORS: 'Make and change authors.',
  MANAGE_TOPICS: 'Make and change topics.',
  MANAGE_SECTIONS: 'Make, change, move and delete sections.',
  ADD_IMAGES: 'Read the image library and add to it.',
  CHANGE_IMAGES: 'Change images of the library, also where articles show them.',
  MANAGE_TOKENS: 'Make, read and revoke API tokens.',
  MANAGE_WEBHOOKS: 'Make, read, change and end webhooks.',
  READ_AUDIT: 'Read the audit log.',
  READ_FULL_FEEDS: 'Pull feeds with full texts, also where the public gets summaries.',
};

const PermissionRef = builder.enumType('Permission', {
  description: 'Something that a role allows.',
  values: Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [name, { description }]),
  ) as Record<Permission, { description: string }>,
});

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking, as their credential tells.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: "The token's name, or the person's; null without a token.",
      resolve: (viewer) => (viewer.kind === 'anonymous' ? null : viewer.name),
    }),
    role: t.field({
      type: RoleRef,
      nullable: true,
      description: 'Null without a token.',
      resolve: (viewer) => (viewer.kind === 'anonymous' ? null : viewer.role),
    }),
    actor: t.string({
      nullable: true,
      description:
        '`token:id`, or `oidc:issuer#subject`: what `createdBy`, `assignedTo` and the audit log hold. Null without a token.',
      resolve: (viewer) => (viewer.kind === 'anonymous' ? null : actorOf(viewer)),
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the token stops working; null for never, and without one.',
      resolve: (viewer) => (viewer.kind === 'anonymous' ? null : viewer.expiresAt),
    }),
    permissions: t.field({
      type: [PermissionRef],
      description: 'All that the role allows; empty without a token.',
      resolve: (viewer) => permissionsOf(viewer),
    }),
  }),
});

function permissionsOf(viewer: Viewer): Permission[] {
  const names = Object.keys(permissions) as Permission[];
  return names.filter((name) => permissions[name](viewer));
}

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description:
      'Who you are to this server, and what you may do. For anyone; never an error for want of a token.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
