import type { PayloadRequest, Where } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { ProblemError } from '../../src/problem/problem';
import { may, mayEdit, mayIn, type Staff } from '../access';
import { allOrNone } from '../all-or-none';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { pairOf } from './find-groups';
import { duplicateMessages } from './messages';

/** Procedures that are told apart at once: each of them from each other. */
const mostJudged = 12;

type Judged = { id: string; name: string; key: string; province: string; agency: string | null };

/**
 * Notes that these procedures are different ones, each from each other, by whom and when. Said again it changes nothing.
 * @throws ProblemError 403, 404, 422
 */
export async function callDifferent(
  req: PayloadRequest,
  ids: readonly string[],
  { staff, now }: { staff: Staff; now: Date },
): Promise<void> {
  const judged = await readJudged(req, ids, staff);
  await allOrNone(req, async () => {
    for (const [one, other] of pairsOf(judged)) await note(req, { one, other, staff, now });
  });
}

async function readJudged(req: PayloadRequest, ids: readonly string[], staff: Staff): Promise<Judged[]> {
  const wanted = [...new Set(ids)];
  const wrong = new ProblemError(422, [{ ...duplicateMessages.pairWrong, field: 'ids' }]);
  if (wanted.length < 2 || wanted.length > mostJudged) throw wrong;
  const { docs } = await req.payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { in: wanted } },
    limit: wanted.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true, key: true, province: true, managingAgency: true },
  });
  const judged = docs.map((row) => ({
    id: row.id,
    name: row.name ?? '',
    key: row.key ?? '',
    province: idOf(row.province) ?? '',
    agency: idOf(row.managingAgency),
  }));
  const isSeen = ({ province }: Judged) => mayIn(staff, 'read-catalogue', province);
  if (judged.length < wanted.length || !judged.every(isSeen)) throw new ProblemError(404, [messages.notFound]);
  if (new Set(judged.map(({ province }) => province)).size > 1) throw wrong;
  // Whoever is in charge of one of them may say that it is another one.
  if (!judged.some((each) => mayEdit(staff, each))) {
    throw new ProblemError(403, [may(staff, 'edit-catalogue') ? messages.outsideAgencies : messages.deedNotAllowed]);
  }
  return judged;
}

const pairsOf = (judged: readonly Judged[]) =>
  judged.flatMap((one, place) => judged.slice(place + 1).map((other) => [one, other] as const));

type Verdict = { one: Judged; other: Judged; staff: Staff; now: Date };

async function note(req: PayloadRequest, { one, other, staff, now }: Verdict): Promise<void> {
  const { payload } = req;
  const pair = pairOf(one.id, other.id);
  const { province } = one;
  const where: Where = { and: [{ province: { equals: province } }, { pair: { equals: pair } }] };
  const { totalDocs } = await payload.count({ collection: 'duplicate-verdicts', where, overrideAccess: true, req });
  if (totalDocs > 0) return;
  await payload.db.create({
    collection: 'duplicate-verdicts',
    data: {
      id: uuidv7(),
      province,
      pair,
      one: one.id,
      other: other.id,
      oneName: one.name,
      otherName: other.name,
      decidedBy: staff.id,
      decidedByName: staff.name,
      decidedAt: now.toISOString(),
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
    req,
    returning: false,
  });
  for (const [own, reason] of [
    [one, other],
    [other, one],
  ] as const) {
    const subject = { collection: 'procedures', id: own.id, title: own.name };
    const entry = {
      action: 'called-different',
      province,
      procedure: own.key,
      subject,
      reason: `«${reason.name}» (${reason.key})`,
    } as const;
    await writeAudit(payload, entry, req);
  }
}

/** Takes a verdict back: the pair is shown again. @throws ProblemError 403, 404 */
export async function takeBack(req: PayloadRequest, id: string, staff: Staff): Promise<void> {
  const { payload } = req;
  const quietly = { depth: 0, overrideAccess: true, req } as const;
  const row = await payload.findByID({ collection: 'duplicate-verdicts', id, disableErrors: true, ...quietly });
  if (!row || !mayIn(staff, 'read-catalogue', idOf(row.province) ?? ''))
    throw new ProblemError(404, [messages.notFound]);
  await readJudged(req, [row.one, row.other], staff);
  await payload.delete({ collection: 'duplicate-verdicts', id, ...quietly });
}
