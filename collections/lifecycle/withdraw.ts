import type { Payload } from 'payload';
import { fillText, type Text } from '../../src/messages/text';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import type { Release } from '../../src/service-list/release';
import { type Retirement, retirementOf } from '../procedures/retirement';
import { followRelease } from '../publishing/follow-release';
import { currentRelease, insertRelease, isOffered } from '../publishing/releases';
import { readWorkingCopyById } from '../publishing/working-copy';
import { lifecycleMessages } from './messages';

/**
 * Takes a retired procedure out of the public list: appends the release that says so, with the content that was offered last. Safe to
 * repeat; what was never public needs none.
 */
export async function withdrawRetired(payload: Payload, id: string, now: Date): Promise<Release | undefined> {
  const { row, procedure } = await readWorkingCopyById(payload, id);
  const retirement = retirementOf(row);
  const state = lifecycleOf(row.state);
  const current = await currentRelease(payload, procedure);
  if (retirement === null || state === 'in-use' || current === undefined) return undefined;
  const { release } = await insertRelease(payload, {
    ...sameContent(current),
    title: procedure.name,
    approver: retirement.by,
    releasedAt: now.toISOString(),
    because: reasonOf(retirement),
    withdrawal: { kind: state, into: retirement.into?.key ?? null },
  });
  await followRelease(payload, await readWorkingCopyById(payload, id), release);
  return release;
}

/** Offers a service again that was withdrawn by a merger now undone, as it was offered last. Safe to repeat. */
export async function offerAgain(
  payload: Payload,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<Release | undefined> {
  const { row, procedure } = await readWorkingCopyById(payload, id);
  const current = await currentRelease(payload, procedure);
  if (lifecycleOf(row.state) !== 'in-use' || current === undefined) return undefined;
  const { release } = isOffered(current)
    ? { release: current }
    : await insertRelease(payload, {
        ...sameContent(current),
        title: procedure.name,
        approver: by,
        releasedAt: now.toISOString(),
        because: lifecycleMessages.mergeUndone,
      });
  await followRelease(payload, await readWorkingCopyById(payload, id), release);
  return release;
}

function sameContent({ province, key, content, sha256, level }: Release) {
  return { province, key, content, sha256, level, decision: 'direct' as const };
}

/** What the public is told. */
function reasonOf({ reason, into }: Retirement): Text {
  const typed = reason.trim();
  if (into === null) return { vi: typed, en: typed };
  const merged = fillText(lifecycleMessages.mergedInto, { name: into.name });
  return typed === '' ? merged : { vi: `${merged.vi} ${typed}`, en: `${merged.en} ${typed}` };
}
