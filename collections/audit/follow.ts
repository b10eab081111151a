import type { Payload } from 'payload';
import type { AuditActionCode } from '../../src/audit/actions';
import type { AuditActor, AuditEntry } from '../../src/audit/entry';
import { newestReleases } from '../../src/database/newest-releases';
import { isLower } from '../../src/service-level/level-step';
import type { Rung } from '../../src/service-level/standing-level';
import type { Release } from '../../src/service-list/release';
import { toRelease } from '../releases/to-release';
import { chainAudit } from './chain';

const batch = 200;

type Row = Parameters<typeof toRelease>[0];

/**
 * Makes the follower of the releases: a release is a commit point, and its line in the log follows from it. The line is found by the
 * sequence of the release, so what a crash left out is caught up, once.
 * @returns a function that chains what is pending, adds the lines of new releases, and answers with the provinces whose chain has grown;
 * calls that overlap share one run
 */
export function makeAuditFollower(payload: Payload): () => Promise<string[]> {
  const told = new Map<string, number>();
  const grown = new Set<string>();
  const chain = async () => {
    for (const province of await chainAudit(payload)) grown.add(province);
  };
  let running: Promise<string[]> | undefined;

  const follow = async () => {
    await chain();
    for (const { province, sequence } of await newestReleases(payload)) {
      let last = told.get(province) ?? (await lastTold(payload, province));
      while (last < sequence) {
        const rows = await releasesAfter(payload, province, last);
        if (rows.length === 0) break;
        for (const row of rows) await tell(payload, row);
        last = rows.at(-1)?.sequence ?? sequence;
      }
      told.set(province, last);
    }
    await chain();
    const provinces = [...grown];
    grown.clear();
    return provinces;
  };

  return () => {
    running ??= follow().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** The newest release of a province that has a line in its chain; 0 before the first. */
async function lastTold(payload: Payload, province: string): Promise<number> {
  const { docs } = await payload.db.find<{ releaseSequence: number }>({
    collection: 'audit-lines',
    where: { and: [{ province: { equals: province } }, { releaseSequence: { exists: true } }] },
    sort: '-releaseSequence',
    limit: 1,
    pagination: false,
    select: { releaseSequence: true },
  });
  return docs[0]?.releaseSequence ?? 0;
}

async function releasesAfter(payload: Payload, province: string, sequence: number): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ province: { equals: province } }, { sequence: { greater_than: sequence } }] },
    sort: 'sequence',
    limit: batch,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

async function tell(payload: Payload, row: Row): Promise<void> {
  const release = toRelease(row);
  const before = await previousOf(payload, release);
  const entry: AuditEntry & { releaseSequence: number } = {
    id: `release:${row.id}`,
    province: release.province,
    at: new Date(release.releasedAt).toISOString(),
    action: actionOf(release, before?.level),
    actor: await actorOf(payload, release.approver),
    subject: { collection: 'releases', id: row.id, title: row.title ?? release.key },
    procedure: release.key,
    changes: [
      { field: 'revision', from: before?.revision ?? null, to: release.revision },
      { field: 'level', from: before?.level.legacy ?? null, to: release.level.legacy },
      { field: 'sha256', from: before?.sha256 ?? null, to: release.sha256 },
    ],
    reason: reasonOf(release),
    requestId: null,
    releaseSequence: release.sequence,
  };
  const there = await payload.db.findOne({ collection: 'audit-pending', where: { id: { equals: entry.id } } });
  if (there) return;
  await payload.db.create({
    collection: 'audit-pending',
    data: { id: entry.id, content: JSON.stringify(entry) },
    returning: false,
  });
}

/** Why, in words where somebody or the system gave a reason; else how it was decided. */
const reasonOf = ({ withdrawal, because, decision }: Release): string =>
  because?.vi || (withdrawal ? withdrawal.kind : decision);

/** The system appends a release when evidence breaks or returns: its line says which. */
function actionOf({ decision, level, withdrawal }: Release, before: Rung | undefined): AuditActionCode {
  if (withdrawal) return 'withdrawn';
  if (decision !== 'system' || !before) return 'released';
  if (isLower(level, before)) return 'level-fallen';
  return isLower(before, level) ? 'level-risen' : 'released';
}

async function previousOf(payload: Payload, { province, key, revision }: Release) {
  if (revision <= 1) return undefined;
  const { docs } = await payload.find({
    collection: 'releases',
    where: {
      and: [{ province: { equals: province } }, { key: { equals: key } }, { revision: { equals: revision - 1 } }],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] && toRelease(docs[0]);
}

async function actorOf(payload: Payload, id: string | null): Promise<AuditActor> {
  if (id === null) return { kind: 'system' };
  const user = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    select: { name: true },
    disableErrors: true,
    overrideAccess: true,
  });
  return { kind: 'staff', id, name: user?.name ?? id };
}
