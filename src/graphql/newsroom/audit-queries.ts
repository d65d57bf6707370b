import { countAudit, listAudit } from '../../domain/command/audit-reads.ts';
import { mayReadAudit } from '../../domain/policy.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { decodeGlobalId } from '../global-id.ts';
import { newestConnection } from '../newest-connection.ts';
import { AuditEntryRef } from './audit-entry.ts';

const filterArgs = builder.args((t) => ({
  subject: t.id({ description: 'Only what was done to this, by its id; an article is its draft.' }),
  actor: t.string({ description: 'Only what they did, as `viewer.actor` names them.' }),
  action: t.string({ description: 'Only this mutation, as in `publish`.' }),
}));

builder.queryField('auditLog', (t) =>
  t.connection(
    {
      type: AuditEntryRef,
      description:
        'Who changed what, newest first: one entry for each mutation that was done. Only what fulfils every condition given. For admins.',
      args: filterArgs,
      resolve(_root, { subject, actor = null, action = null, ...args }, context) {
        const { viewer, database } = context;
        authorize(viewer, mayReadAudit, 'read the audit log');
        // Ids are unique over all types, and an article has its draft's.
        const subjectId = subject == null ? null : decodeGlobalId(subject, 'subject').id;
        const filter = { subjectId, actor, action };
        return newestConnection(
          args,
          (window) => listAudit(database.prisma, filter, window),
          () => countAudit(database.prisma, filter),
        );
      },
    },
    { name: 'AuditEntryConnection', description: 'A page of the audit log.' },
    { name: 'AuditEntryEdge', description: 'An entry in its place in the log.' },
  ),
);
