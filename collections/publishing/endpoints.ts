import type { Endpoint, PayloadRequest } from 'payload';
import type { Form } from '../../src/form/form';
import { validatorCode } from '../../src/form/validator-code';
import { ProblemError } from '../../src/problem/problem';
import { type Rung, rungs } from '../../src/service-level/standing-level';
import { may, mayEdit, mayIn, type Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { formFaults } from '../forms/sound-form';
import { endProcedure, reinstateProcedure } from '../lifecycle/end';
import { messages } from '../messages';
import { derivedForms, keepForms, writeDerivedForms } from './derived-forms';
import type { ShownForm } from './publish';
import { publishDirectly } from './publish-directly';
import { restoreRelease } from './restore';
import { standing } from './standing';
import { askedStart, startForm } from './start-form';
import { readWorkingCopyById, type WorkingCopy } from './working-copy';

/** The working copy named in the path, when this person may see it (else it does not exist for them), and change it where that is asked. */
async function askedFor(req: PayloadRequest, staff: Staff): Promise<WorkingCopy> {
  const copy = await readWorkingCopyById(req.payload, routePart(req, 'id'));
  const { province } = copy.procedure;
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  if (req.method !== 'GET' && !mayEdit(staff, { province, agency: idOf(copy.row.managingAgency) })) {
    throw new ProblemError(403, [may(staff, 'edit-catalogue') ? messages.outsideAgencies : messages.deedNotAllowed]);
  }
  return copy;
}

/** The cases the body asks for (`{"cases": ["mac-dinh"]}`), or all. */
async function askedCases(req: PayloadRequest, copy: WorkingCopy): Promise<string[]> {
  const { cases } = await jsonBody(req);
  const all = copy.procedure.cases.map(({ key }) => key);
  if (cases === undefined) return all;
  const isKnown = (key: unknown): key is string => typeof key === 'string' && all.includes(key);
  if (Array.isArray(cases) && cases.every(isKnown)) return cases;
  throw new ProblemError(422, [{ ...messages.unknownCase, field: 'cases' }]);
}

const withCopy = (
  work: (copy: WorkingCopy, req: PayloadRequest, staff: Staff) => Promise<Response>,
): Endpoint['handler'] => staffEndpoint(async (req, staff) => work(await askedFor(req, staff), req, staff));

/** The level somebody was shown before they published; undefined where the body names none. */
function shownLevel(named: unknown): Rung | undefined {
  if (named === undefined) return undefined;
  const { legacy, current } = Object(named);
  const known = rungs.find((rung) => rung.legacy === legacy && rung.current === current);
  if (!known) throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'notBelow' }]);
  return known;
}

/** The form somebody had on the screen when they published; undefined where the body names none. */
function shownForm(named: unknown): ShownForm | undefined {
  if (named === undefined) return undefined;
  const { id, rev } = Object(named);
  if (typeof id === 'string' && Number.isInteger(rev)) return { id, rev };
  throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'form' }]);
}

/** What a line of the log says of forms of a procedure. */
const aboutForms = ({ row, procedure }: WorkingCopy, cases: readonly string[]) => ({
  province: procedure.province,
  procedure: procedure.key,
  subject: { collection: 'procedures', id: row.id, title: procedure.name },
  changes: cases.map((key) => ({ field: `forms.${key}`, from: null, to: null })),
});

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const answerStanding = async (req: PayloadRequest, id: string) =>
  Response.json(await standing(req.payload, await readWorkingCopyById(req.payload, id), new Date()), noStore);

/** What staff do with a procedure beside editing it, under `/api/procedures/:id/`. Refusals are problems with a 4xx status. */
export const procedureEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // Forms and their state, what stands in the way of publishing, the level it would have, the current release.
    path: '/:id/level',
    method: 'get',
    handler: withCopy((copy, req) => answerStanding(req, copy.row.id)),
  },
  {
    // Derives the forms again: {"cases": [...]}, or all.
    path: '/:id/derive',
    method: 'post',
    handler: withCopy(async (copy, req) => {
      const cases = await askedCases(req, copy);
      await writeDerivedForms(req.payload, copy, cases);
      await writeAudit(req.payload, { ...aboutForms(copy, cases), action: 'derived' }, req);
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // Keeps the forms as they are although the procedure has changed: {"cases": [...]}, or all.
    path: '/:id/keep-form',
    method: 'post',
    handler: withCopy(async (copy, req) => {
      const cases = await askedCases(req, copy);
      await keepForms(req.payload, copy, cases);
      await writeAudit(req.payload, { ...aboutForms(copy, cases), action: 'form-kept' }, req);
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // Makes the form of a case that has none: {"case", "from": "blank" | "derived"}; gives its id.
    path: '/:id/start-form',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      const form = await startForm(req, copy, await askedStart(req), staff);
      return Response.json({ form }, { ...noStore, status: 201 });
    }),
  },
  {
    // {"notBelow": {"legacy": 3, "current": "mot-phan"}}: the level that was shown. Where it would be lower now, nothing goes out.
    // {"form": {"id", "rev"}}: the form that was on the screen. Where another one is kept now, 409 and nothing goes out.
    path: '/:id/publish',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      const body = await jsonBody(req);
      const [level, form] = [shownLevel(body.notBelow), shownForm(body.form)];
      const seen = { ...(level ? { notBelow: level } : {}), ...(form ? { shownForm: form } : {}) };
      const order = { copy, staff, now: new Date(), ...seen };
      const { isNew } = await publishDirectly(req.payload, order);
      const after = await standing(req.payload, await readWorkingCopyById(req.payload, copy.row.id), new Date());
      return Response.json({ ...after, isNew }, { ...noStore, status: isNew ? 201 : 200 });
    }),
  },
  {
    // Back to what an earlier release held, as a draft: {"revision": 3}. It goes out as a new release like any other change.
    path: '/:id/restore',
    method: 'post',
    handler: withCopy(async (copy, req) => {
      const { revision } = await jsonBody(req);
      if (typeof revision !== 'number')
        throw new ProblemError(422, [{ ...messages.releaseUnknown, field: 'revision' }]);
      await restoreRelease(req.payload, { copy, revision, req });
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // The procedure is carried out no more: {"reason"}. What is public of it is withdrawn.
    path: '/:id/end',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      const { reason } = await jsonBody(req);
      if (typeof reason !== 'string' || reason.length > 2_000) {
        throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'reason' }]);
      }
      await endProcedure(req, { copy, staff, reason, now: new Date() });
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // An ended procedure comes back as a draft.
    path: '/:id/reinstate',
    method: 'post',
    handler: withCopy(async (copy, req, staff) => {
      await reinstateProcedure(req, { copy, staff });
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // The form as staff have it now (`?case=`), or as it would be derived where there is none yet.
    path: '/:id/preview',
    method: 'get',
    handler: withCopy(async (copy, req) => {
      const asked = req.searchParams?.get('case') ?? copy.procedure.cases[0]?.key;
      return Response.json({ case: asked, form: workingForm(copy, asked) }, noStore);
    }),
  },
  {
    // The validator of such a form (`?case=&derived=1` for what deriving would give), as a release would serve it.
    path: '/:id/preview-validator',
    method: 'get',
    handler: withCopy(async (copy, req) => {
      const { searchParams } = req;
      const form =
        searchParams?.get('derived') === '1'
          ? derivedForm(copy, searchParams.get('case'))
          : workingForm(copy, searchParams?.get('case'));
      const faults = formFaults(form);
      if (faults.length > 0) throw new ProblemError(422, faults);
      return new Response(validatorCode(form), {
        headers: { ...noStore.headers, 'Content-Type': 'text/javascript; charset=utf-8' },
      });
    }),
  },
];

/** @throws ProblemError 404 when the procedure has no such case */
function workingForm(copy: WorkingCopy, caseKey: unknown): Form {
  return (typeof caseKey === 'string' ? copy.forms[caseKey]?.form : undefined) ?? derivedForm(copy, caseKey);
}

/** @throws ProblemError 404 when the procedure has no such case */
function derivedForm(copy: WorkingCopy, caseKey: unknown): Form {
  const form = typeof caseKey === 'string' ? derivedForms(copy)[caseKey] : undefined;
  if (!form) throw new ProblemError(404, [{ ...messages.unknownCase, field: 'case' }]);
  return form;
}
