import type { Draft } from './draft/draft.ts';
import type { DraftAction } from './draft/transitions.ts';
import type { Role } from './token/token.ts';
import { actorOf, type Viewer } from './token/viewer.ts';

/** Who may do what: each rule a predicate that fits on a line or two. The schema only names them. */
export type Rule = (viewer: Viewer) => boolean;

export const mayWrite: Rule = (viewer) => hasRole(viewer, 'CONTRIBUTOR', 'EDITOR', 'ADMIN');
export const mayPublish: Rule = (viewer) => hasRole(viewer, 'EDITOR', 'ADMIN');
export const mayImport: Rule = mayPublish;
export const mayKill: Rule = (viewer) => hasRole(viewer, 'ADMIN');
export const mayManageAuthors: Rule = mayPublish;
export const mayManageTopics: Rule = mayPublish;
export const mayManageSections: Rule = (viewer) => hasRole(viewer, 'ADMIN');
/** Nobody outside sees an image before a story shows it; a change of one shows at once. */
export const mayAddImages: Rule = mayWrite;
export const mayChangeImages: Rule = mayPublish;
export const mayManageTokens: Rule = (viewer) => hasRole(viewer, 'ADMIN');
export const mayManageWebhooks: Rule = (viewer) => hasRole(viewer, 'ADMIN');
/** Full text also where the public gets summaries. */
export const mayReadFullFeeds: Rule = (viewer) => viewer.kind !== 'anonymous';
export const mayReadAudit: Rule = (viewer) => hasRole(viewer, 'ADMIN');
export const mayReadAllDrafts: Rule = (viewer) => hasRole(viewer, 'EDITOR', 'ADMIN');

/** A contributor sees what they began and what they were given. */
export function mayReadDraft(viewer: Viewer, draft: Draft): boolean {
  return mayReadAllDrafts(viewer) || (mayWrite(viewer) && isTheirs(viewer, draft));
}

/** What may be done to a draft that the viewer may read; its state is asked about elsewhere. */
export function mayDo(viewer: Viewer, action: DraftAction, draft: Draft): boolean {
  if (action === 'kill') return mayKill(viewer);
  if (!contributorActions.includes(action)) return mayPublish(viewer);
  return mayPublish(viewer) || (mayReadDraft(viewer, draft) && draft.state === 'WRITING');
}

/** What contributors may do to their own drafts, until an editor has them. */
const contributorActions: readonly DraftAction[] = ['saveDraft', 'restoreRevision', 'submitDraft'];

function isTheirs(viewer: Viewer, { createdBy, assignedTo }: Draft): boolean {
  return [createdBy, assignedTo].includes(actorOf(viewer));
}

function hasRole(viewer: Viewer, ...roles: Role[]): boolean {
  return viewer.kind !== 'anonymous' && roles.includes(viewer.role);
}

/** Everything that depends on the role alone, by the name that the API gives it. */
export const permissions = {
  WRITE_DRAFTS: mayWrite,
  READ_ALL_DRAFTS: mayReadAllDrafts,
  PUBLISH: mayPublish,
  KILL: mayKill,
  IMPORT: mayImport,
  MANAGE_AUTHORS: mayManageAuthors,
  MANAGE_TOPICS: mayManageTopics,
  MANAGE_SECTIONS: mayManageSections,
  ADD_IMAGES: mayAddImages,
  CHANGE_IMAGES: mayChangeImages,
  MANAGE_TOKENS: mayManageTokens,
  MANAGE_WEBHOOKS: mayManageWebhooks,
  READ_AUDIT: mayReadAudit,
  READ_FULL_FEEDS: mayReadFullFeeds,
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;
