import type { Endpoint, Payload, PayloadRequest } from 'payload';
import type { Form } from '../../src/form/form';
import { ProblemError } from '../../src/problem/problem';
import type { Release, ReleaseContent } from '../../src/service-list/release';
import { mayIn, type Staff } from '../access';
import { routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { derivedForms } from '../publishing/derived-forms';
import { currentRelease } from '../publishing/releases';
import { readWorkingCopyById } from '../publishing/working-copy';
import { asForm } from './form-document';

/** What a form can be compared with, as `OtherForm` of the builder. */
type Other = {
  id: string;
  kind: 'released' | 'derived' | 'saved';
  revision?: number;
  at?: string;
  by?: string;
  form: Form;
};

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/**
 * `GET /api/forms/:id/others`: what the form can be compared with, newest first: the released one, the one derived from the procedure as it
 * is now, earlier saved versions. `GET /api/forms/:id/others/:other`: one of them.
 */
export const otherFormsEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/others',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const others = await othersOf(req, staff);
      return Response.json({ others: others.map(({ form: _form, ...about }) => about) }, noStore);
    }),
  },
  {
    path: '/:id/others/:other',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const other = (await othersOf(req, staff)).find(({ id }) => id === routePart(req, 'other'));
      if (!other) throw new ProblemError(404, [messages.notFound]);
      return Response.json({ form: other.form }, noStore);
    }),
  },
];

/** @throws ProblemError 404 when there is no such form for this person */
async function othersOf(req: PayloadRequest, staff: Staff): Promise<Other[]> {
  const { payload } = req;
  const id = routePart(req, 'id');
  const row = await payload.findByID({ collection: 'forms', id, depth: 0, overrideAccess: true, disableErrors: true });
  if (!row || !mayIn(staff, 'read-catalogue', idOf(row.province) ?? ''))
    throw new ProblemError(404, [messages.notFound]);
  const copy = await readWorkingCopyById(payload, idOf(row.procedure) ?? '');
  const release = await currentRelease(payload, copy.procedure);
  const derived = derivedForms(copy)[row.caseKey];
  return [
    ...releasedForm(release, row.caseKey),
    ...(derived ? [{ id: 'derived', kind: 'derived', form: derived } as const] : []),
    ...(await savedVersions(payload, id)),
  ];
}

function releasedForm(release: Release | undefined, caseKey: string): Other[] {
  if (!release) return [];
  const { forms }: ReleaseContent = JSON.parse(release.content);
  const form = asForm(forms[caseKey]);
  if (!form) return [];
  return [{ id: 'released', kind: 'released', revision: release.revision, at: release.releasedAt, form }];
}

/** Payload keeps the newest twenty; the first is the form as it is now. */
async function savedVersions(payload: Payload, id: string): Promise<Other[]> {
  const { docs } = await payload.findVersions({
    collection: 'forms',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 20,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const names = await namesOf(
    payload,
    docs.flatMap(({ version }) => version.savedBy ?? []),
  );
  return docs.slice(1).flatMap(({ id: versionId, version, updatedAt }): Other[] => {
    const form = asForm(version.document);
    const by = names.get(version.savedBy ?? '');
    return form ? [{ id: versionId, kind: 'saved', at: updatedAt, ...(by ? { by } : {}), form }] : [];
  });
}

/** What the people with these ids are called; those whose account is gone have no name. */
async function namesOf(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}
