import { readAudit, type AuditEntry } from '../../domain/command/audit-reads.ts';
import type { Subject, SubjectType } from '../../domain/command/command.ts';
import { mayReadAudit } from '../../domain/policy.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';

/** For each kind of thing that is changed, the type whose global ids name it. */
const typenames: Record<SubjectType, string> = {
  draft: 'Draft',
  author: 'Author',
  section: 'Section',
  topic: 'Topic',
  token: 'ApiToken',
  preview: 'PreviewToken',
  image: 'Image',
  webhook: 'Webhook',
};

const AuditSubjectRef = builder.objectRef<Subject>('AuditSubject').implement({
  description: 'What a change was done to; it may be gone since.',
  fields: (t) => ({
    type: t.string({
      description: 'The type of this schema that it is of, as in `Draft` or `ApiToken`.',
      resolve: ({ type }) => typenames[type],
    }),
    id: t.id({
      description: 'Its global id.',
      resolve: ({ type, id }) => encodeGlobalId(typenames[type], id),
    }),
  }),
});

export const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry');

builder.node(AuditEntryRef, {
  description:
    'That somebody changed something. Never altered or removed. For admins; to anyone else there is none.',
  id: { resolve: (entry) => entry.id },
  async loadManyWithoutCache(ids, { database, viewer }) {
    if (!mayReadAudit(viewer)) return ids.map(() => null);
    return readAudit(database.prisma, ids);
  },
  fields: (t) => ({
    actor: t.exposeString('actor', {
      description: 'Who, as `viewer.actor` named them; `token:schedule` for the schedule.',
    }),
    actorName: t.exposeString('actorName', { description: 'What they were called then.' }),
    action: t.exposeString('action', { description: 'The mutation, as in `saveDraft`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was asked for.' }),
    subject: t.expose('subject', { type: AuditSubjectRef, description: 'To what.' }),
    fromRevision: t.exposeInt('fromRevision', {
      nullable: true,
      description: 'Of a draft, the latest revision before; null for anything else or a new one.',
    }),
    toRevision: t.exposeInt('toRevision', {
      nullable: true,
      description: 'Of a draft, the latest revision after; null for anything else.',
    }),
    details: t.expose('details', {
      type: 'JSONObject',
      description:
        'The input of the mutation as it was sent; of texts over 200 characters the beginning. Never a secret.',
    }),
  }),
});
