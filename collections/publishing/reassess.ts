import type { Payload, Where } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import type { Form } from '../../src/form/form';
import type { Text } from '../../src/messages/text';
import type { Procedure } from '../../src/procedure/procedure';
import { assess } from '../../src/service-level/assess';
import type { ServiceLevel } from '../../src/service-level/level';
import { approvedLevel, heldBelow, type LevelMove, levelMove } from '../../src/service-level/standing-level';
import type { Release, ReleaseContent } from '../../src/service-list/release';
import { toRelease } from '../releases/to-release';
import { readSurroundings, type Surroundings, withFiles } from './evidence';
import { followRelease } from './follow-release';
import { insertRelease, isOffered } from './releases';
import { tellOfMove } from './tell-of-move';
import { readWorkingCopy } from './working-copy';

/** This many releases are held in memory at once. */
const batchSize = 100;

/** A release the system made because evidence changed. */
export type Moved = { release: Release; from: ServiceLevel; move: LevelMove };

export type Reassessed = { assessed: number; moved: Moved[] };

type Scope = {
  province: string;
  now: Date;
  keys?: readonly string[];
  /** What exists around the procedures, where it has just been read. */
  surroundings?: Surroundings;
};

/** A published service with the level that today's evidence gives it, and whether that is another one. */
type Assessed = { release: Release; content: ReleaseContent; level: ServiceLevel; change: LevelMove | undefined };

async function* assessPublished(payload: Payload, { province, now, keys, ...known }: Scope): AsyncGenerator<Assessed> {
  const released = await releasedRevisions(payload, province, keys);
  const today = localTime(now).date;
  const surroundings = known.surroundings ?? (await readSurroundings(payload, province, today));
  for (let start = 0; start < released.length; start += batchSize) {
    const batch = await releasesOf(payload, province, released.slice(start, start + batchSize));
    const contents = batch.map((release) => ({ release, content: contentOf(release) }));
    const evidence = await withFiles(
      surroundings,
      contents.map(({ content }) => content.procedure),
    );
    for (const { release, content } of contents) {
      const checkForm = () => knownFaults(release);
      const computed = assess(content.procedure, content.forms, { checkForm, today, evidence }).overall;
      const level = heldBelow(computed, approvedLevel(release.level));
      yield { release, content, level, change: levelMove(release.level, level) };
    }
  }
}

/**
 * Assesses what is published of a province with today's evidence. Where that gives another level than the published one, never above the
 * approved one, the system appends a release: same content, that level, the cause, no approver. Repeated at once it does nothing.
 * @param keys only these procedures; default: all
 */
export async function reassess(payload: Payload, scope: Scope): Promise<Reassessed> {
  const result: Reassessed = { assessed: 0, moved: [] };
  for await (const assessed of assessPublished(payload, scope)) {
    const moved = await move(payload, assessed, scope.now);
    result.assessed += 1;
    if (moved) result.moved.push(moved);
  }
  return result;
}

/** What `reassess` would do now; nothing is written. */
export async function wouldMove(
  payload: Payload,
  scope: Scope,
): Promise<{ key: string; from: ServiceLevel; to: ServiceLevel; because: Text }[]> {
  const moves = [];
  for await (const { release, level, change } of assessPublished(payload, scope)) {
    if (change) moves.push({ key: release.key, from: release.level, to: level, because: change.because });
  }
  return moves;
}

/** Assesses what every province has published: files vanish and laws expire without anybody saving anything. */
export async function reassessAll(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'provinces',
    limit: 0,
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
  });
  for (const { id } of docs) await reassess(payload, { province: id, now });
}

/** The newest revision of every procedure of a province that was ever released. */
async function releasedRevisions(
  payload: Payload,
  province: string,
  keys: readonly string[] | undefined,
): Promise<{ key: string; revision: number }[]> {
  const only: Where[] = keys ? [{ key: { in: [...keys] } }] : [];
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: province } }, { releasedRevision: { exists: true } }, ...only] },
    limit: 0,
    pagination: false,
    depth: 0,
    sort: 'key',
    select: { key: true, releasedRevision: true },
    overrideAccess: true,
  });
  return docs.flatMap(({ key, releasedRevision }) =>
    key && releasedRevision ? [{ key, revision: releasedRevision }] : [],
  );
}

/** The newest releases of some procedures; newer ones than a working document has noted count. */
async function releasesOf(
  payload: Payload,
  province: string,
  wanted: readonly { key: string; revision: number }[],
): Promise<Release[]> {
  const lowest = Math.min(...wanted.map(({ revision }) => revision));
  const { docs } = await payload.find({
    collection: 'releases',
    where: {
      and: [
        { province: { equals: province } },
        { key: { in: wanted.map(({ key }) => key) } },
        { revision: { greater_than_equal: lowest } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    sort: 'revision',
    overrideAccess: true,
  });
  return [...new Map(docs.map((row) => [row.key, toRelease(row)])).values()].filter(isOffered);
}

function contentOf(release: Release): ReleaseContent {
  const content: { procedure: Procedure; forms: Record<string, Form> } = JSON.parse(release.content);
  return content;
}

/**
 * Whether the forms work was found out when this very content was released: they are immutable, and so is the answer. Compiling
 * thousands of validators again would find the same.
 */
function knownFaults({ level }: Release) {
  const line = level.criteria.find(({ id }) => id === 'l3-form');
  return line === undefined || line.met ? [] : [{ code: 'form-fault', message: line.because }];
}

async function move(
  payload: Payload,
  { release, content, level, change }: Assessed,
  now: Date,
): Promise<Moved | undefined> {
  if (!change) return undefined;
  const { province, key, sha256 } = release;
  const inserted = await insertRelease(payload, {
    province,
    key,
    title: content.procedure.name,
    content: release.content,
    sha256,
    decision: 'system',
    approver: null,
    releasedAt: now.toISOString(),
    level,
    because: change.because,
    after: release.revision,
  });
  if (!inserted.isNew) return undefined;
  await followRelease(payload, await readWorkingCopy(payload, { province, key }), inserted.release);
  const moved = { release: inserted.release, from: release.level, move: change };
  await tellOfMove(payload, moved, content.procedure);
  return moved;
}
