import type { Payload, PayloadRequest } from 'payload';
import type { AuditActionCode } from '../../src/audit/actions';
import type { AuditActor, NewAuditEntry } from '../../src/audit/entry';
import { localTime } from '../../src/dossier/calendar';
import type { NoticeEvent } from '../../src/notices/notice';
import type { ReviewEvent } from '../../src/service-level/review';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { raiseNotice } from '../notices/raise';
import type { Review } from './store';

const linkOf = ({ row }: Review) => `/admin/reviews/${row.id}`;
const subjectOf = ({ row }: Review) => ({ collection: 'level-reviews', id: row.id, title: row.title });

/** A request waits: those who may decide are told. Safe to repeat. */
export async function tellOfSubmission(payload: Payload, review: Review): Promise<void> {
  const { row } = review;
  await writeAudit(payload, {
    id: `review:${row.id}:submitted`,
    at: row.submittedAt,
    province: idOf(row.province) ?? '',
    action: 'review-submitted',
    actor: { kind: 'staff', id: row.submittedBy, name: row.submittedByName ?? '' },
    subject: subjectOf(review),
    procedure: row.key,
    reason: row.note ?? null,
    changes: [{ field: 'level', from: row.levelFrom ?? null, to: row.levelTo }],
  });
  await raiseNotice(payload, {
    kind: 'review-waiting',
    province: idOf(row.province) ?? '',
    key: `review-waiting:${row.id}`,
    agency: row.agency ?? null,
    except: [row.submittedBy],
    link: linkOf(review),
    values: { procedure: row.title, by: row.submittedByName ?? '', level: row.levelTo },
  });
}

const actions: Partial<Record<ReviewEvent, AuditActionCode>> = {
  approve: 'review-approved',
  return: 'review-returned',
  withdraw: 'review-withdrawn',
  change: 'review-voided',
  ask: 'review-asked',
  comment: 'review-commented',
};

/** The last thing that happened to a request: written down, and told to whoever it concerns. Safe to repeat. */
export async function tellOfEvent(payload: Payload, review: Review, req?: PayloadRequest): Promise<void> {
  const { row, events } = review;
  const last = events.at(-1);
  const action = last && actions[last.event];
  if (!last || !action) return;
  const actor: AuditActor = last.actor
    ? { kind: 'staff', id: last.actor, name: last.actorName ?? '' }
    : { kind: 'system' };
  const releaseOn = last.event === 'approve' ? putOffTo(last) : null;
  const line: NewAuditEntry = {
    id: `review:${row.id}:${last.step}`,
    at: last.at,
    province: idOf(row.province) ?? '',
    action,
    actor,
    subject: subjectOf(review),
    procedure: row.key,
    reason: [last.field, last.text].filter(Boolean).join(': ') || null,
    ...(releaseOn ? { changes: [{ field: 'releaseOn', from: null, to: releaseOn }] } : {}),
  };
  await writeAudit(payload, line, req);
  const kind = noticeKinds[last.event];
  if (!kind) return;
  const notice: NoticeEvent = {
    kind,
    province: idOf(row.province) ?? '',
    key: `${kind}:${row.id}:${last.step}`,
    to: last.event === 'ask' ? (last.askedOf ? [last.askedOf] : []) : [row.submittedBy],
    onlyTo: true,
    link: linkOf(review),
    values: {
      procedure: row.title,
      by: last.actorName ?? '',
      reason: last.text ?? '',
      level: row.levelTo,
      ...(releaseOn ? { date: releaseOn.split('-').reverse().join('/') } : {}),
    },
  };
  await raiseNotice(payload, notice, req);
}

/** The later day an approval puts the release off to; null: it is released at once. */
const putOffTo = ({ at, releaseOn }: Review['events'][number]): string | null =>
  releaseOn && releaseOn > localTime(new Date(at)).date ? releaseOn : null;

const noticeKinds = {
  approve: 'review-approved',
  return: 'review-returned',
  change: 'review-voided',
  ask: 'review-asked',
  comment: undefined,
  withdraw: undefined,
  release: undefined,
  submit: undefined,
} as const;
