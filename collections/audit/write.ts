import type { Payload, PayloadRequest } from 'payload';
import type { AuditActor, AuditEntry, NewAuditEntry } from '../../src/audit/entry';
import { uuidv7 } from '../../src/database/uuidv7';
import { staffOf } from '../access';

/**
 * Notes that something was done. With `req` the note belongs to the transaction of that request: it stands if and only if the deed does.
 * It gets its place in the chain of the province a moment later (chain.ts).
 * @param entry an `id` of one's own (`review:<id>:approved`) makes repeating it harmless: for what is caught up after a crash
 */
export async function writeAudit(payload: Payload, entry: NewAuditEntry, req?: PayloadRequest): Promise<void> {
  const whole: AuditEntry = {
    id: entry.id ?? uuidv7(),
    province: entry.province,
    at: entry.at ?? new Date().toISOString(),
    action: entry.action,
    actor: entry.actor ?? (req ? actorOf(req) : { kind: 'system' }),
    subject: entry.subject,
    procedure: entry.procedure ?? null,
    changes: entry.changes ?? [],
    reason: entry.reason ?? null,
    requestId: entry.requestId ?? req?.headers?.get('x-request-id') ?? null,
  };
  if (entry.id !== undefined && (await isThere(payload, entry.id, req))) return;
  await payload.db.create({
    collection: 'audit-pending',
    data: { id: whole.id, content: JSON.stringify(whole) },
    ...(req ? { req } : {}),
    returning: false,
  });
}

/** Who asks, as the log names them. */
export function actorOf(req: Pick<PayloadRequest, 'user'>): AuditActor {
  const staff = staffOf(req);
  return staff ? { kind: 'staff', id: staff.id, name: staff.name } : { kind: 'unknown' };
}

async function isThere(payload: Payload, id: string, req?: PayloadRequest): Promise<boolean> {
  const where = { id: { equals: id } };
  for (const collection of ['audit-pending', 'audit-lines'] as const) {
    const found = await payload.db.findOne({ collection, where, ...(req ? { req } : {}) });
    if (found) return true;
  }
  return false;
}
