import type { Release, Withdrawal } from '../../../src/service-list/release';

export const because = { vi: 'Trùng nội dung.', en: 'The same.' };

/** The release that takes a service out of the list, after the ones there are. */
export function withdrawalOf(
  releases: readonly Release[],
  key: string,
  withdrawal: Withdrawal,
  day = '2026-11-25',
  province = 'H01',
): Release {
  const newest = releases.findLast((release) => release.key === key && release.province === province);
  if (!newest) throw new Error(`no ${key}`);
  const sequence = 1 + Math.max(...releases.filter((each) => each.province === province).map((each) => each.sequence));
  const releasedAt = `${day}T03:00:00.000Z`;
  const revision = newest.revision + 1;
  return { ...newest, revision, sequence, releasedAt, decision: 'direct', because, withdrawal };
}

/** And the one that brings it back. */
export function backAgain(releases: readonly Release[], key: string, province = 'H01'): Release {
  const ended: Withdrawal = { kind: 'ended', into: null };
  const { withdrawal: _withdrawal, ...release } = withdrawalOf(releases, key, ended, '2026-11-26', province);
  return release;
}
