import type { Endpoint, Payload } from 'payload';
import { seedPlaces } from '../../seed/read';
import type { Dossier } from '../../src/dossier/dossier';
import type { Form } from '../../src/form/form';
import { type ShownStep, showAnswers } from '../../src/form/show';
import { translateForm } from '../../src/form/translate';
import { ProblemError } from '../../src/problem/problem';
import { routePart, staffEndpoint } from '../answers';
import { asForm } from '../forms/form-document';
import { messages } from '../messages';
import { toRelease } from '../releases/to-release';
import { toDossier } from './to-dossier';

/** A dossier without its hashes and raw answers. */
export type ShownDossier = Pick<
  Dossier,
  'number' | 'procedureName' | 'revision' | 'state' | 'submittedAt' | 'dueOn' | 'via' | 'events' | 'files'
> & {
  id: string;
  steps: ShownStep[];
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
    const form = await formOf(req.payload, dossier);
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
      isFormKnown: form !== undefined,
    };
    return Response.json(shown, { headers: { 'Cache-Control': 'no-store' } });
  }),
};

/** The released form the dossier was filled against. */
async function formOf(payload: Payload, { province, key, revision, caseKey }: Dossier): Promise<Form | undefined> {
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
  if (!docs[0]) return undefined;
  const content: unknown = JSON.parse(toRelease(docs[0]).content);
  if (typeof content !== 'object' || content === null || !('forms' in content)) return undefined;
  const { forms } = content;
  if (typeof forms !== 'object' || forms === null) return undefined;
  return asForm(Reflect.get(forms, caseKey)) ?? undefined;
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
