import type { Text } from '../messages/text';
import type { AuditActionCode } from './actions';

/** Who did it: a member of staff, the product itself (seed, re-assessment), or somebody who was not signed in. */
export type AuditActor = { kind: 'staff'; id: string; name: string } | { kind: 'system' } | { kind: 'unknown' };

/**
 * A field that changed. Values are JSON; a long one is replaced by its fingerprint (`changes.ts`). `within`: what changed inside of it, in
 * plain words, where it is a list or a document. Never personal data of citizens.
 */
export type AuditChange = { field: string; from: unknown; to: unknown; within?: Text[] };

/** What an entry is about: the collection, the id of the row, and its name as it was then. */
export type AuditSubject = { collection: string; id: string; title: string };

/** Something that was done, before it has a place in the chain of its province. */
export type AuditEntry = {
  /** Unique; the same entry written twice becomes one line. */
  id: string;
  /** The tenant, which has a chain of its own; `VN` for what belongs to no province. */
  province: string;
  /** ISO time, UTC. */
  at: string;
  action: AuditActionCode;
  actor: AuditActor;
  subject: AuditSubject;
  /** Key of the procedure concerned; its history shows these lines. */
  procedure: string | null;
  changes: AuditChange[];
  /** What the person gave as the reason, or the code of a refusal. */
  reason: string | null;
  /** Id of the request, as in the answer's `X-Request-Id`. */
  requestId: string | null;
};

/** What whoever writes an entry has to say; the rest is filled in from the request. */
export type NewAuditEntry = Pick<AuditEntry, 'province' | 'action' | 'subject'> &
  Partial<Pick<AuditEntry, 'id' | 'at' | 'actor' | 'procedure' | 'changes' | 'reason' | 'requestId'>>;
