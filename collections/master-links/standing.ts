import type { Payload } from 'payload';
import { type MasterDifference, masterDifferences, openCount } from '../../src/masters/differences';
import { nation } from '../access';
import { fingerprint } from '../fingerprint';
import { namesBeside } from '../procedure-merges/sources';
import type { WorkingCopy } from '../publishing/working-copy';
import { type Master, masterOf } from './master-of';
import { deviationsOf, linkOf } from './stored-link';

type ShownMaster = Pick<Master, 'key' | 'revision' | 'releasedAt'> & { name: string };

/** How a procedure stands to the master it follows, or could follow. */
export type MasterStanding = {
  rev: number;
  /** The master it follows; its text is null where the nation has withdrawn it. */
  following: { key: string; since: string; byName: string; master: ShownMaster | null } | null;
  /** Where it follows none: the published master with its code. */
  candidate: ShownMaster | null;
  differences: MasterDifference[];
  open: number;
};

const shown = ({ key, revision, releasedAt, record }: Master): ShownMaster => ({
  key,
  revision,
  releasedAt,
  name: record.name,
});

/** What differs between a working record and a master, with what was decided. */
export async function differencesOf(
  payload: Payload,
  { procedure }: Pick<WorkingCopy, 'procedure'>,
  { master, deviations }: { master: Master; deviations: ReturnType<typeof deviationsOf> },
): Promise<MasterDifference[]> {
  const names = await namesBeside(payload, procedure.province);
  return masterDifferences(procedure, master.record, { deviations, names, fingerprint });
}

export async function masterStanding(payload: Payload, copy: WorkingCopy): Promise<MasterStanding> {
  const { row, procedure } = copy;
  const link = await linkOf(payload, row.id);
  const code = link?.master ?? procedure.code ?? procedure.key;
  const master = procedure.province === nation ? undefined : await masterOf(payload, code);
  const differences =
    link && master ? await differencesOf(payload, copy, { master, deviations: deviationsOf(link) }) : [];
  return {
    rev: row.rev ?? 1,
    following: link
      ? { key: link.master, since: link.since, byName: link.byName ?? '', master: master ? shown(master) : null }
      : null,
    candidate: !link && master ? shown(master) : null,
    differences,
    open: openCount(differences),
  };
}
