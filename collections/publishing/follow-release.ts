import type { Payload } from 'payload';
import type { Procedure as StoredProcedure } from '../../payload-types';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { Release } from '../../src/service-list/release';
import { idOf } from '../fields/relation';
import { sha256 } from '../fingerprint';
import { followsRelease } from '../procedures/hooks';
import { currentRelease } from './releases';
import { contentOf, readWorkingCopyById } from './working-copy';

/**
 * Notes on the working document which release holds it now, for lists and for Payload's status. Safe to repeat: what is noted already
 * is not written again. `row` is the document as it was read for the release; when somebody has saved since, it stays a draft.
 */
export async function followRelease(payload: Payload, row: StoredProcedure, release: Release): Promise<void> {
  const isNoted =
    row._status === 'published' &&
    row.releasedRevision === release.revision &&
    row.releasedSha256 === release.sha256 &&
    row.level === release.level.legacy;
  if (isNoted) return;
  const noted = {
    level: release.level.legacy,
    releasedRevision: release.revision,
    releasedSha256: release.sha256,
  };
  const write = (data: Partial<StoredProcedure>, draft: boolean) =>
    payload.update({
      collection: 'procedures',
      id: row.id,
      data,
      draft,
      context: { ...followsRelease.context },
      depth: 0,
      overrideAccess: true,
    });
  try {
    await write({ ...noted, _status: 'published', rev: row.rev }, false);
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 409)) throw error;
    // Saved by somebody meanwhile: the release stands, and the document is a draft again with what is new in it.
    await write(noted, true);
  }
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
    if (!release) continue;
    const copy = await readWorkingCopyById(payload, id);
    if (sha256(canonicalText(contentOf(copy))) !== release.sha256) continue;
    await followRelease(payload, copy.row, release);
    noted += 1;
  }
  return noted;
}
