import { isAuditActionCode } from './actions';
import type { AuditLine } from './chain';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isActor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value.kind === 'staff') return typeof value.id === 'string' && typeof value.name === 'string';
  return value.kind === 'system' || value.kind === 'unknown';
}

const isSubject = (value: unknown): boolean =>
  isRecord(value) && [value.collection, value.id, value.title].every((each) => typeof each === 'string');

const isText = (value: unknown): boolean =>
  isRecord(value) && typeof value.vi === 'string' && typeof value.en === 'string';

const isChange = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.field === 'string' &&
  (value.within === undefined || (Array.isArray(value.within) && value.within.every(isText)));

function isLine(value: unknown): value is AuditLine {
  if (!isRecord(value)) return false;
  const texts = [value.id, value.province, value.at, value.previous].every((each) => typeof each === 'string');
  const optional = [value.procedure, value.reason, value.requestId];
  return (
    texts &&
    optional.every((each) => each === null || typeof each === 'string') &&
    typeof value.sequence === 'number' &&
    isAuditActionCode(value.action) &&
    isActor(value.actor) &&
    isSubject(value.subject) &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange)
  );
}

/** A line from its stored text; null when the text is none of ours. */
export function readLine(content: string): AuditLine | null {
  try {
    const value: unknown = JSON.parse(content);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
}

/** What the store keeps of a line in columns of its own, for lists. They are checked against the text. */
export type AuditColumns = {
  id: string;
  at: string;
  action: string;
  procedure: string | null;
  actorId: string | null;
  actorName: string | null;
  subjectCollection: string;
  subjectId: string;
  subjectTitle: string;
};

export function columnsOf({ id, at, action, procedure, actor, subject }: AuditLine): AuditColumns {
  const staff = actor.kind === 'staff' ? actor : null;
  return {
    id,
    at,
    action,
    procedure,
    actorId: staff?.id ?? null,
    actorName: staff?.name ?? null,
    subjectCollection: subject.collection,
    subjectId: subject.id,
    subjectTitle: subject.title,
  };
}
