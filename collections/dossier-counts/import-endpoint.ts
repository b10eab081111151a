import {
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { localTime } from '../../src/dossier/calendar';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import type { DossierCount } from '../../src/service-level/dossier-counts';
import { type CountLine, nameOfCount, readCounts, writeCounts } from '../../src/targets/counts/csv';
import { mayEdit, mayIn, nation, type Staff } from '../access';
import { staffEndpoint } from '../answers';
import { writeAudit } from '../audit/write';
import { messages } from '../messages';
import { reassessSoon } from '../publishing/reassess-soon';

/** As much text as a file may have. */
const mostBytes = 5 * 1024 * 1024;

const quietly = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** What a file did, or would do. */
export type CountsImported = { created: number; changed: number; same: number; isReal: boolean };

type Stored = DossierCount & { id: string; rev: number };

/** The province a file is for. @throws ProblemError 403, 404 */
function provinceFor(req: PayloadRequest, staff: Staff): string {
  const province = req.searchParams?.get('province') || staff.province || nation;
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  return province;
}

/** Rows that name what is not in the province, or what this person does not count for. */
async function strangers(
  payload: Payload,
  lines: readonly CountLine[],
  { province, staff }: { province: string; staff: Staff },
): Promise<Problem[]> {
  const mine = { province: { equals: province } };
  const [procedures, agencies] = await Promise.all([
    payload.find({ collection: 'procedures', draft: true, where: mine, select: { key: true }, ...quietly }),
    payload.find({ collection: 'agencies', where: mine, select: { name: true }, ...quietly }),
  ]);
  const keys = new Set(procedures.docs.map(({ key }) => key));
  const codes = new Set(agencies.docs.map(({ id }) => id));
  return lines.flatMap(({ line, count: { key, agency } }): Problem[] => [
    ...(keys.has(key) ? [] : [unknown(messages.countedProcedureUnknown, `${line}.key`, key)]),
    ...(codes.has(agency)
      ? mayEdit(staff, { province, agency })
        ? []
        : [{ ...messages.outsideAgencies, field: `${line}.agency` }]
      : [unknown(messages.countedAgencyUnknown, `${line}.agency`, agency)]),
  ]);
}

const unknown = ({ code, message }: Problem, field: string, cell: string): Problem => ({
  ...{ code, field },
  message: fillText(message, { cell: cell.slice(0, 60) }),
});

/** Faults in the order of the lines; a file with more than a hundred is mended in its source. */
const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((one, other) => lineOf(one) - lineOf(other)).slice(0, 100);

const lineOf = ({ field }: Problem): number => Number.parseInt(field ?? '0', 10) || 0;

async function storedCounts(payload: Payload, province: string, months: readonly string[], req: PayloadRequest) {
  const { docs } = await payload.find({
    collection: 'dossier-counts',
    where: { and: [{ province: { equals: province } }, { month: { in: [...months] } }] },
    sort: ['month', 'key', 'agency', 'channel'],
    ...quietly,
    req,
  });
  return docs.map(
    ({ id, key, agency, month, channel, received, handled, onTime, rev }): Stored => ({
      ...{ id, key, agency, month, channel, received, handled, rev: rev ?? 1 },
      onTime: onTime ?? null,
    }),
  );
}

/**
 * Takes a file of monthly counts, all of it or nothing: a count that is there already is set to the number of the file. Written past
 * Payload's operations, which would take minutes; every check of theirs (hooks.ts) has been made here, and the log gets one line.
 */
async function importCounts(req: PayloadRequest, staff: Staff): Promise<CountsImported> {
  const { payload } = req;
  const province = provinceFor(req, staff);
  if (!mayIn(staff, 'edit-catalogue', province)) throw new ProblemError(403, [messages.deedNotAllowed]);
  const text = (await req.text?.()) ?? '';
  if (Buffer.byteLength(text) > mostBytes) throw new ProblemError(413, [messages.fileTooLarge]);
  const { lines, problems } = readCounts(text, localTime(new Date()).date.slice(0, 7));
  const strange = await strangers(payload, lines, { province, staff });
  if (problems.length + strange.length > 0) throw new ProblemError(422, inOrder([...problems, ...strange]));
  const isReal = req.searchParams?.get('isReal') === '1';
  const months = [...new Set(lines.map(({ count }) => count.month))];
  const isOurs = await initTransaction(req);
  try {
    const done = await takeLines(req, lines, { province, months, isReal });
    if (isReal) await note(req, { province, done, months });
    if (isOurs) await commitTransaction(req);
    return done;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

type Taking = { province: string; months: readonly string[]; isReal: boolean };

async function takeLines(
  req: PayloadRequest,
  lines: readonly CountLine[],
  { province, months, isReal }: Taking,
): Promise<CountsImported> {
  const stored = await storedCounts(req.payload, province, months, req);
  const known = new Map(stored.map((row) => [nameOfCount(row), row]));
  const done: CountsImported = { created: 0, changed: 0, same: 0, isReal };
  for (const { count } of lines) {
    const before = known.get(nameOfCount(count));
    if (before && isSameCount(before, count)) {
      done.same += 1;
      continue;
    }
    done[before ? 'changed' : 'created'] += 1;
    if (isReal) await put(req, { count, before, province });
  }
  return done;
}

const isSameCount = (one: DossierCount, other: DossierCount) =>
  one.received === other.received && one.handled === other.handled && one.onTime === other.onTime;

type Putting = { count: DossierCount; before: Stored | undefined; province: string };

async function put(req: PayloadRequest, { count, before, province }: Putting): Promise<void> {
  const now = new Date().toISOString();
  const common = { collection: 'dossier-counts', req, returning: false } as const;
  if (before) {
    const { received, handled, onTime } = count;
    const data = { received, handled, onTime, rev: before.rev + 1, updatedAt: now };
    await req.payload.db.updateOne({ ...common, id: before.id, data });
    return;
  }
  const data = { ...count, id: uuidv7(), province, rev: 1, createdAt: now, updatedAt: now };
  await req.payload.db.create({ ...common, data });
}

async function note(
  req: PayloadRequest,
  { province, done, months }: { province: string; done: CountsImported; months: readonly string[] },
): Promise<void> {
  const { created, changed, same } = done;
  const values = { created, changed, same, months: months.toSorted().join(', ') };
  const title = fillText(messages.countsImported.message, values).vi;
  const subject = { collection: 'dossier-counts', id: province, title };
  await writeAudit(req.payload, { province, action: 'imported', subject }, req);
}

/** A file of monthly counts in and out, under `/api/dossier-counts/`. */
export const countFileEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // ?province=&isReal=1, the body the text of the file (CSV). Without isReal it is only tried.
    path: '/import',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const done = await importCounts(req, staff);
      // Software of an agency counts as working by the dossiers that came in through it.
      if (done.isReal) reassessSoon(req.payload, provinceFor(req, staff));
      return Response.json(done, { headers: { 'Cache-Control': 'no-store' } });
    }),
  },
  {
    // ?province=&month=2026-11 (any number of months): the same file, filled; without a month only its head, to be filled in.
    path: '/export',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const province = provinceFor(req, staff);
      if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(403, [messages.deedNotAllowed]);
      const months = req.searchParams?.getAll('month').filter((month) => month !== '') ?? [];
      const counts = months.length > 0 ? await storedCounts(req.payload, province, months.slice(0, 36), req) : [];
      return new Response(writeCounts(counts), {
        headers: {
          'Cache-Control': 'no-store',
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="so-lieu-ho-so-${province}.csv"`,
        },
      });
    }),
  },
];
