import type { Dossier as StoredDossier } from '../../payload-types';
import type { Dossier, DossierEvent, DossierFile, DossierState } from '../../src/dossier/dossier';
import { idOf } from '../fields/relation';
import { hasMembers, isJsonRecord } from '../json-guards';
import { states } from './states';

const isFile = (value: unknown): value is DossierFile =>
  hasMembers<DossierFile>(value, {
    id: 'string',
    field: 'string',
    name: 'string',
    mediaType: 'string',
    bytes: 'number',
    sha256: 'string',
  });

const isState = (value: unknown): value is DossierState => states.some((state) => state.value === value);

const isEvent = (value: unknown): value is DossierEvent =>
  hasMembers<{ at: string; by: string; to: string }>(value, { at: 'string', by: 'string', to: 'string' }) &&
  isState(value.to);

/**
 * A dossier as stored, read back.
 * @throws Error when a column is not what intake wrote: better no answer than half a dossier
 */
export function toDossier(row: StoredDossier): Dossier {
  const files: unknown = row.files;
  const events: unknown = row.events;
  const answers: unknown = row.answers;
  if (!isJsonRecord(answers) || !Array.isArray(files) || !files.every(isFile)) {
    throw new Error(`Dossier ${row.number}: answers or files cannot be read.`);
  }
  if (!Array.isArray(events) || !events.every(isEvent))
    throw new Error(`Dossier ${row.number}: events cannot be read.`);
  return {
    number: row.number,
    province: idOf(row.province) ?? '',
    key: row.key,
    caseKey: row.caseKey,
    formHash: row.formHash,
    releaseSha256: row.releaseSha256,
    revision: row.revision,
    procedureName: row.procedureName ?? '',
    applicantName: row.applicantName ?? '',
    answers,
    files,
    state: row.state,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn ?? null,
    idempotencyHash: row.idempotencyHash,
    secretHash: row.secretHash,
    via: row.via,
    events,
  };
}

/** For sorting numbers of one prefix: the serial padded, since `…-10000` sorts before `…-9999` as text. */
export function serialKey(number: string): string {
  const cut = number.lastIndexOf('-') + 1;
  return number.slice(0, cut) + number.slice(cut).padStart(10, '0');
}

/** The agency whose number it is: everything before the date. */
export function agencyOf(number: string): string {
  return number.split('-').slice(0, -2).join('-');
}
