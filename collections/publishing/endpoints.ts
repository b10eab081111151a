import type { Endpoint, PayloadRequest } from 'payload';
import type { Form } from '../../src/form/form';
import { validatorCode } from '../../src/form/validator-code';
import { ProblemError } from '../../src/problem/problem';
import { type Staff, worksIn } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { formFaults } from '../forms/sound-form';
import { messages } from '../messages';
import { derivedForms, keepForms, writeDerivedForms } from './derived-forms';
import { publishProcedure } from './publish';
import { standing } from './standing';
import { readWorkingCopyById, type WorkingCopy } from './working-copy';

/** The working copy named in the path, when this person may work on it; else it does not exist for them. */
async function askedFor(req: PayloadRequest, staff: Staff): Promise<WorkingCopy> {
  const copy = await readWorkingCopyById(req.payload, routePart(req, 'id'));
  if (!worksIn(staff, copy.procedure.province)) throw new ProblemError(404, [messages.notFound]);
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
      await writeDerivedForms(req.payload, copy, await askedCases(req, copy));
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    // Keeps the forms as they are although the procedure has changed: {"cases": [...]}, or all.
    path: '/:id/keep-form',
    method: 'post',
    handler: withCopy(async (copy, req) => {
      await keepForms(req.payload, copy, await askedCases(req, copy));
      return answerStanding(req, copy.row.id);
    }),
  },
  {
    path: '/:id/publish',
    method: 'post',
    handler: withCopy(async ({ procedure, row }, req, staff) => {
      const { isNew } = await publishProcedure(req.payload, {
        province: procedure.province,
        key: procedure.key,
        decision: 'direct',
        approver: staff.id,
        now: new Date(),
      });
      const after = await standing(req.payload, await readWorkingCopyById(req.payload, row.id), new Date());
      return Response.json({ ...after, isNew }, { ...noStore, status: isNew ? 201 : 200 });
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
