import type { Endpoint, Payload } from 'payload';
import { seedPlaces } from '../../seed/read';
import type { Dossier } from '../../src/dossier/dossier';
import { type ShownStep, showAnswers } from '../../src/form/show';
import { translateForm } from '../../src/form/translate';
import { ProblemError } from '../../src/problem/problem';
import { routePart, staffEndpoint } from '../answers';
import { asForm } from '../forms/form-document';
import { releasedContent } from '../level-reviews/change';
import { messages } from '../messages';
import { toDossier } from './to-dossier';

/** A dossier without its hashes and raw answers. */
export type ShownDossier = Pick<
  Dossier,
  'number' | 'procedureName' | 'revision' | 'state' | 'submittedAt' | 'dueOn' | 'via' | 'events' | 'files'
> & {
  id: string;
  steps: ShownStep[];
  /** Name of the agency whose code stands in the number. */
  agencyName: string | null;
  /** Name of the case, where the procedure has several. */
  caseName: string | null;
  /** Name of the portal it came through; null for the public site, or a key that is gone. */
  portalName: string | null;
  /** False: the form could not be read any more, and `steps` name the answers by their keys. */
  isFormKnown: boolean;
};

/**
 * `GET /api/dossiers/:id/answers?locale=vi|en`: a dossier in the words of the form it was filled against, for staff who may read it.
 */
export const dossierAnswersEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/answers',
  method: 'get',
  handler: staffEndpoint(async (req) => {
    const id = routePart(req, 'id');
    const row = await req.payload.findByID({
      collection: 'dossiers',
      id,
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      req,
    });
    if (!row) throw new ProblemError(404, [messages.notFound]);
    const dossier = toDossier(row);
    const { form, caseName } = await releasedCaseOf(req.payload, dossier);
    const locale = req.searchParams?.get('locale') === 'en' ? 'en' : 'vi';
    const steps = form
      ? showAnswers(translateForm(form, locale), dossier.answers, { places: seedPlaces(), locale })
      : plainSteps(dossier);
    const { number, procedureName, revision, state, submittedAt, dueOn, via, events, files } = dossier;
    const shown: ShownDossier = {
      id,
      number,
      procedureName,
      revision,
      state,
      submittedAt,
      dueOn,
      via,
      events,
      files,
      steps,
      agencyName: await nameOf(req.payload, 'agencies', row.agency),
      caseName,
      portalName: via === 'site' ? null : await nameOf(req.payload, 'portal-keys', via),
      isFormKnown: form !== null,
    };
    return Response.json(shown, { headers: { 'Cache-Control': 'no-store' } });
  }),
};

type ReleasedCase = { form: ReturnType<typeof asForm>; caseName: string | null };

/** The released form the dossier was filled against, and the name of its case where there are several. */
async function releasedCaseOf(payload: Payload, { province, key, revision, caseKey }: Dossier): Promise<ReleasedCase> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: {
      and: [{ province: { equals: province } }, { key: { equals: key } }, { revision: { equals: revision } }],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  if (!docs[0]) return { form: null, caseName: null };
  const { procedure, forms } = releasedContent(docs[0]);
  const { cases } = procedure;
  return {
    form: asForm(forms[caseKey]),
    caseName: cases.length > 1 ? (cases.find((each) => each.key === caseKey)?.name ?? null) : null,
  };
}

async function nameOf(payload: Payload, collection: 'agencies' | 'portal-keys', id: string | null | undefined) {
  if (!id) return null;
  const found = await payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true });
  return found?.name ?? null;
}

/** Without its form (a release that is gone from the database) the answers are still to be read, by their keys. */
function plainSteps({ answers }: Dossier): ShownStep[] {
  const rows = Object.entries(answers).map(([field, value]) => ({
    field,
    label: field,
    value: { kind: 'text' as const, text: typeof value === 'string' ? value : JSON.stringify(value) },
  }));
  return [{ step: 'answers', title: '', sections: [{ rows }] }];
}
