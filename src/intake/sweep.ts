import type { FileStore } from './file-store';
import type { IntakeLimits } from './limits';
import type { DossierStore, StoredUpload, UploadStore } from './ports';
import { claimFiles } from './submit';

const hour = 3_600_000;
const page = 200;

export type SweepingParts = { dossiers: DossierStore; uploads: UploadStore; files: FileStore; limits: IntakeLimits };

/**
 * Claims the files of every dossier submitted since a moment. A dossier that was kept just before a crash may have
 * files that are not claimed yet; without this the sweep would take them for abandoned.
 */
export async function catchUpClaims(
  since: string,
  { dossiers, uploads }: Pick<SweepingParts, 'dossiers' | 'uploads'>,
): Promise<void> {
  const done = new Set<string>();
  let from = since;
  for (;;) {
    const batch = await dossiers.submittedSince(from, page + done.size);
    const fresh = batch.filter(({ number }) => !done.has(number));
    const last = fresh.at(-1);
    if (last === undefined) return;
    for (const dossier of fresh) await claimFiles(dossier, uploads);
    // Dossiers of the same instant as the last may still be to come: ask for that instant again.
    if (last.submittedAt !== from) done.clear();
    for (const dossier of fresh) if (dossier.submittedAt === last.submittedAt) done.add(dossier.number);
    from = last.submittedAt;
  }
}

async function removeOne(upload: StoredUpload, now: Date, { uploads, files }: SweepingParts): Promise<boolean> {
  if (!(await uploads.removeUnclaimed(upload.id))) return false;
  if (!(await uploads.contentInUse(upload.sha256))) {
    // Content put again within the last hour may be on its way to a row that is not written yet.
    await files.remove(upload.sha256, new Date(now.getTime() - hour));
  }
  return true;
}

/**
 * Removes uploads that nobody submitted. Never younger than a submission may still name them (`uploadHours`, and an hour
 * more for one that is under way), whatever `hours` says.
 *
 * @returns how many uploads were removed
 */
export async function sweep(now: Date, hours: number, parts: SweepingParts): Promise<number> {
  const age = Math.max(hours, parts.limits.uploadHours + 1) * hour;
  const before = new Date(now.getTime() - age).toISOString();
  await parts.files.sweepStaged(new Date(now.getTime() - age));
  let removed = 0;
  let previous: string | undefined;
  for (;;) {
    const found = await parts.uploads.unclaimedBefore(before, page);
    const [oldest] = found;
    // Seeing the same one again means that it cannot be removed: stop instead of going round.
    if (oldest === undefined || oldest.id === previous) return removed;
    previous = oldest.id;
    await catchUpClaims(oldest.createdAt, parts);
    for (const upload of found) if (await removeOne(upload, now, parts)) removed += 1;
  }
}
