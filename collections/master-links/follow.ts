import type { Payload, PayloadRequest } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { type MasterDifference, masterSays, openCount, takeFromMaster } from '../../src/masters/differences';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import { nation, type Staff } from '../access';
import { allOrNone } from '../all-or-none';
import { writeAudit } from '../audit/write';
import { draftColumns } from '../bulk-writer/new-documents';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';
import { readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { copyTemplateFiles } from './copy-template-files';
import { type Master, masterOf } from './master-of';
import { masterMessages } from './messages';
import { differencesOf } from './standing';
import { deviationsOf, linkOf } from './stored-link';

type Deed = { copy: WorkingCopy; staff: Staff; now: Date };

const about = ({ row, procedure }: WorkingCopy) => ({
  province: procedure.province,
  procedure: procedure.key,
  subject: { collection: 'procedures', id: row.id, title: procedure.name },
});

/** @throws ProblemError 422 when the nation has published no such master */
async function masterFor(payload: Payload, code: string, req?: PayloadRequest): Promise<Master> {
  const master = await masterOf(payload, code, req);
  if (!master) throw new ProblemError(422, [{ ...masterMessages.noMaster, field: 'master' }]);
  return master;
}

/** The link and the master of a procedure that follows one. @throws ProblemError 409 when it follows none, 422 when its master is gone */
async function followed(payload: Payload, copy: WorkingCopy, req: PayloadRequest) {
  const link = await linkOf(payload, copy.row.id, req);
  if (!link) throw new ProblemError(409, [masterMessages.notFollowing]);
  return { link, master: await masterFor(payload, link.master, req) };
}

/**
 * Lets a procedure follow a master. Said again it changes nothing; another master takes the place of the one before.
 * @param code key or code of the master; default: the code of the procedure
 * @throws ProblemError 422
 */
export async function followMaster(
  req: PayloadRequest,
  { copy, staff, now, code }: Deed & { code: string | null },
): Promise<void> {
  const { payload } = req;
  if (copy.procedure.province === nation) throw new ProblemError(422, [masterMessages.isMaster]);
  const master = await masterFor(payload, code ?? copy.procedure.code ?? copy.procedure.key);
  await allOrNone(req, async () => {
    const known = await linkOf(payload, copy.row.id, req);
    if (known?.master === master.key) return;
    if (known) await payload.delete({ collection: 'master-links', id: known.id, depth: 0, overrideAccess: true, req });
    const differences = await differencesOf(payload, copy, { master, deviations: [] });
    await payload.db.create({
      collection: 'master-links',
      data: newLink(copy, { master, open: openCount(differences), byName: staff.name, now }),
      req,
      returning: false,
    });
    await writeAudit(payload, { ...about(copy), action: 'master-followed', reason: said(master) }, req);
  });
}

const said = ({ key, record }: Master) => `«${record.name}» (${key})`;

type NewLink = { master: Master; open: number; byName: string; now: Date };

/** The row of a link that is made now; nothing has been decided yet. */
export function newLink(
  { row, procedure }: { row: { id: string }; procedure: Procedure },
  { master, open, byName, now }: NewLink,
) {
  const at = now.toISOString();
  return {
    id: uuidv7(),
    procedure: row.id,
    key: procedure.key,
    master: master.key,
    deviations: [],
    toldRevision: master.revision,
    openCount: open,
    since: at,
    byName,
    province: procedure.province,
    createdAt: at,
    updatedAt: at,
  };
}

/** Lets it go its own way; what was accepted stays. @throws ProblemError 409 */
export async function unfollowMaster(req: PayloadRequest, { copy }: Pick<Deed, 'copy'>): Promise<void> {
  const { payload } = req;
  await allOrNone(req, async () => {
    const link = await linkOf(payload, copy.row.id, req);
    if (!link) throw new ProblemError(409, [masterMessages.notFollowing]);
    await payload.delete({ collection: 'master-links', id: link.id, depth: 0, overrideAccess: true, req });
    await writeAudit(payload, { ...about(copy), action: 'master-left', reason: link.master }, req);
  });
}

/**
 * Takes over what the master says in these parts, into the draft: it is published like any edit. Template files of the nation are copied
 * into the province with it.
 * @param rev the save the person has seen
 * @throws ProblemError 409 when somebody saved since, 422 when it does not differ there
 */
export async function acceptParts(
  req: PayloadRequest,
  { copy, units, rev, now }: Omit<Deed, 'staff'> & { units: readonly string[]; rev: unknown },
): Promise<void> {
  const { payload } = req;
  await allOrNone(req, async () => {
    const fresh = await readWorkingCopyById(payload, copy.row.id, req);
    if (Number(rev) !== (fresh.row.rev ?? 1)) throw new ProblemError(409, [messages.savedMeanwhile]);
    const { link, master } = await followed(payload, fresh, req);
    const differences = await differencesOf(payload, fresh, { master, deviations: deviationsOf(link) });
    const taken = differences.filter(({ unit }) => units.includes(unit));
    if (taken.length === 0 || taken.length < new Set(units).size) throw noDifference(units);
    const after = takeFromMaster(fresh.procedure, master.record, units);
    await payload.update({
      collection: 'procedures',
      id: fresh.row.id,
      data: { ...draftColumns(after, await copyTemplateFiles(req, after, now)), rev: fresh.row.rev },
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    });
    const left = deviationsOf(link).filter(({ unit }) => !units.includes(unit));
    await keepDecisions(req, link.id, { deviations: left, differences, decided: units });
    const reason = taken.map(({ title }) => title.vi).join(', ');
    await writeAudit(payload, { ...about(fresh), action: 'master-accepted', reason }, req);
  });
}

const noDifference = (units: readonly string[]) =>
  new ProblemError(
    422,
    (units.length > 0 ? units : ['']).map((unit) => ({ ...masterMessages.noDifference, field: `units.${unit}` })),
  );

/** Keeps the own text in a part, with the reason. @throws ProblemError 422 */
export async function keepOwn(
  req: PayloadRequest,
  { copy, staff, now, unit, reason }: Deed & { unit: string; reason: string },
): Promise<void> {
  const { payload } = req;
  if (reason.trim() === '') throw new ProblemError(422, [{ ...masterMessages.reasonNeeded, field: 'reason' }]);
  await allOrNone(req, async () => {
    const fresh = await readWorkingCopyById(payload, copy.row.id, req);
    const { link, master } = await followed(payload, fresh, req);
    const masterSha256 = masterSays(fresh.procedure, master.record, unit, fingerprint);
    if (masterSha256 === undefined) throw noDifference([unit]);
    const before = deviationsOf(link);
    const differences = await differencesOf(payload, fresh, { master, deviations: before });
    const deviation = { unit, reason: reason.trim(), byName: staff.name, at: now.toISOString(), masterSha256 };
    const deviations = [...before.filter((each) => each.unit !== unit), deviation];
    await keepDecisions(req, link.id, { deviations, differences, decided: [unit] });
    const title = differences.find((each) => each.unit === unit)?.title.vi ?? unit;
    await writeAudit(
      payload,
      { ...about(fresh), action: 'master-deviated', reason: `${title}: ${reason.trim()}` },
      req,
    );
  });
}

type Decisions = {
  deviations: ReturnType<typeof deviationsOf>;
  /** As they were before the decision. */
  differences: readonly MasterDifference[];
  decided: readonly string[];
};

async function keepDecisions(req: PayloadRequest, id: string, { deviations, differences, decided }: Decisions) {
  const open = openCount(differences.filter(({ unit }) => !decided.includes(unit)));
  await req.payload.update({
    collection: 'master-links',
    id,
    data: { deviations, openCount: open },
    depth: 0,
    overrideAccess: true,
    req,
  });
}
