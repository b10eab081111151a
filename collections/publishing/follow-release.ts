import type { Payload } from 'payload';
import { isWriteConflict } from '../../src/database/write-conflict';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { idOf } from '../fields/relation';
import { sha256 } from '../fingerprint';
import { followsRelease } from '../procedures/hooks';
import { currentRelease, isOffered } from './releases';
import { contentOf, readWorkingCopyById, type WorkingCopy } from './working-copy';

/** How often the note is tried again when somebody saves the document at the same moment. */
const attempts = 5;

/**
 * Notes on the working document which release holds it now, for lists and for Payload's status. Safe to repeat: what is noted already
 * is not written again, and an older release never replaces a newer one.
 * @param copy the document as it was read for the release; when somebody has saved since, it is read again, and stays a draft if its
 * text is another one now
 */
export async function followRelease(payload: Payload, copy: WorkingCopy, release: Release): Promise<void> {
  let current = copy;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const note = noteFor(current, release);
    if (!note) return;
    try {
      await payload.update({
        collection: 'procedures',
        id: current.row.id,
        data: { ...note, rev: current.row.rev },
        draft: note._status === 'draft',
        context: { ...followsRelease.context },
        depth: 0,
        overrideAccess: true,
      });
      if (note._status === 'draft') await noteOnRow(payload, current.row.id, note);
      return;
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 409) && !isWriteConflict(error)) throw error;
      current = await readWorkingCopyById(payload, current.row.id);
    }
  }
}

/** Saving a draft leaves the row itself as it was, and that is what Payload's lists and counts read: it says the same of the release. */
async function noteOnRow(
  payload: Payload,
  id: string,
  { _status, ...columns }: NonNullable<ReturnType<typeof noteFor>>,
): Promise<void> {
  const data = columns.releasedRevision === null ? { ...columns, _status } : columns;
  await payload.db.updateOne({ collection: 'procedures', id, data, returning: false });
}

/** What lists and figures count by is gone: nothing of it is public. */
const withdrawnNote = {
  _status: 'draft',
  level: null,
  currentLevel: null,
  missingCriteria: null,
  releasedOn: null,
  releasedRevision: null,
  releasedSha256: null,
} as const;

/** What is to be written on this document about the release; undefined when it is there already. */
function noteFor({ row, ...copy }: WorkingCopy, release: Release) {
  if ((row.releasedRevision ?? 0) > release.revision) return undefined;
  if (!isOffered(release)) return (row.releasedRevision ?? null) === null ? undefined : withdrawnNote;
  const isSame = sha256(canonicalText(contentOf({ row, ...copy }))) === release.sha256;
  const note = {
    _status: isSame ? ('published' as const) : ('draft' as const),
    level: release.level.legacy,
    currentLevel: release.level.current,
    missingCriteria: missingIn(release.level),
    releasedOn: localTime(new Date(release.releasedAt)).date,
    releasedRevision: release.revision,
    releasedSha256: release.sha256,
  };
  const isNoted =
    row._status === note._status &&
    row.level === note.level &&
    row.currentLevel === note.currentLevel &&
    row.missingCriteria === note.missingCriteria &&
    row.releasedOn === note.releasedOn &&
    row.releasedRevision === note.releasedRevision &&
    row.releasedSha256 === note.releasedSha256;
  return isNoted ? undefined : note;
}

/** Ids of the criteria that are missing, in one column for counting. */
export function missingIn({ criteria, currentCriteria = [] }: ServiceLevel): string {
  return [...criteria, ...currentCriteria].flatMap(({ id, met }) => (met ? [] : [id])).join(' ');
}

/**
 * Notes releases that a crash left unnoted: drafts whose text is the very text of their newest release. Called at start.
 * @returns how many documents were noted
 */
export async function catchUpReleases(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { _status: { equals: 'draft' } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { key: true, province: true },
    overrideAccess: true,
  });
  let noted = 0;
  for (const { id, key, province } of docs) {
    const release = await currentRelease(payload, { province: idOf(province) ?? '', key: key ?? '' });
    if (!release || !isOffered(release)) continue;
    const copy = await readWorkingCopyById(payload, id);
    if (sha256(canonicalText(contentOf(copy))) !== release.sha256) continue;
    await followRelease(payload, copy, release);
    noted += 1;
  }
  return noted;
}
