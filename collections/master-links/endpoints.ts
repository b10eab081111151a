import type { Endpoint, PayloadRequest } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { may, mayEdit, mayIn, nation, type Staff } from '../access';
import { jsonBody, pageAsked, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { acceptParts, followMaster, keepOwn, unfollowMaster } from './follow';
import { followersOf } from './followers';
import { masterStanding } from './standing';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const isText = (value: unknown): value is string => typeof value === 'string';

/** The working copy named in the path, when this person sees it (else it does not exist for them) and may change it where that is asked. */
async function askedFor(req: PayloadRequest, staff: Staff): Promise<WorkingCopy> {
  const copy = await readWorkingCopyById(req.payload, routePart(req, 'procedure'));
  const { province } = copy.procedure;
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  if (req.method !== 'GET' && !mayEdit(staff, { province, agency: idOf(copy.row.managingAgency) })) {
    throw new ProblemError(403, [may(staff, 'edit-catalogue') ? messages.outsideAgencies : messages.deedNotAllowed]);
  }
  return copy;
}

const withCopy = (work: (copy: WorkingCopy, req: PayloadRequest, staff: Staff) => Promise<void>): Endpoint['handler'] =>
  staffEndpoint(async (req, staff) => {
    const copy = await askedFor(req, staff);
    await work(copy, req, staff);
    const after = await readWorkingCopyById(req.payload, copy.row.id);
    return Response.json(await masterStanding(req.payload, after), noStore);
  });

function textIn(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (isText(value) && value.length <= 2_000) return value;
  throw new ProblemError(422, [{ ...messages.valueOfWrongType, field }]);
}

/** Masters and those that follow them, under `/api/master-links/of/:procedure/`. Refusals are problems with a 4xx status. */
export const masterEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // How it stands to its master, part by part.
    path: '/of/:procedure',
    method: 'get',
    handler: withCopy(async () => undefined),
  },
  {
    // Follows the master with its code, or the one named: {"master": key}.
    path: '/of/:procedure/follow',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      const { master } = await jsonBody(req);
      if (master !== undefined && !isText(master)) {
        throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'master' }]);
      }
      await followMaster(req, { copy, staff, now: new Date(), code: master ?? null });
    }),
  },
  {
    path: '/of/:procedure/unfollow',
    method: 'post',
    handler: withCopy(async (copy, req) => unfollowMaster(req, { copy })),
  },
  {
    // Takes over parts: {"units": ["steps"], "rev": 3}.
    path: '/of/:procedure/accept',
    method: 'post',
    handler: withCopy(async (copy, req) => {
      const { units, rev } = await jsonBody(req);
      const named = Array.isArray(units) ? units.filter(isText) : [];
      await acceptParts(req, { copy, units: named, rev, now: new Date() });
    }),
  },
  {
    // Keeps the own text in a part: {"unit": "steps", "reason"}.
    path: '/of/:procedure/keep',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      const body = await jsonBody(req);
      const [unit, reason] = [textIn(body, 'unit'), textIn(body, 'reason')];
      await keepOwn(req, { copy, staff, now: new Date(), unit, reason });
    }),
  },
  {
    // Who follows this master: ?page=. For whoever edits for the nation.
    path: '/of/:procedure/followers',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const { procedure } = await askedFor(req, staff);
      if (procedure.province !== nation) throw new ProblemError(404, [messages.notFound]);
      return Response.json(await followersOf(req.payload, procedure.key, pageAsked(req.searchParams)), noStore);
    }),
  },
];
