import type { Payload } from 'payload';
import type { Procedure as StoredProcedure } from '../../payload-types';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { Release } from '../../src/service-list/release';
import { sha256 } from '../fingerprint';
import { publishedContext } from '../procedures/hooks';
import { toRelease } from '../releases/to-release';
import { contentOf, readWorkingCopy } from './working-copy';

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
      context: { ...publishedContext },
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
 * Notes the newest releases that a crash left unnoted. Called at start.
 * @returns how many documents were noted
 */
export async function catchUpReleases(payload: Payload, newest = 100): Promise<number> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-releasedAt',
    limit: newest,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  let noted = 0;
  const seen = new Set<string>();
  for (const release of docs.map(toRelease)) {
    const address = `${release.province}/${release.key}`;
    if (seen.has(address)) continue;
    seen.add(address);
    const copy = await readWorkingCopy(payload, release).catch(() => undefined);
    if (!copy || copy.row._status === 'published') continue;
    if (sha256(canonicalText(contentOf(copy))) !== release.sha256) continue;
    await followRelease(payload, copy.row, release);
    noted += 1;
  }
  return noted;
}
