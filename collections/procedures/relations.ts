import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { idOf, idsOf } from '../fields/relation';
import { messages } from '../messages';

type Named = { field: string; id: string };

/**
 * What a procedure points at exists and belongs to its own province. In a hook, because drafts skip validation: without it a draft
 * could name, and then show, a row of another province.
 */
export const checkRelations: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const province = idOf(data.province);
  const performers: unknown = data.performers ?? originalDoc?.performers;
  const charge = idOf(data.managingAgency);
  const agencies = [...agenciesOf(performers), ...(charge ? [{ field: 'managingAgency', id: charge }] : [])];
  const files = templateFilesOf(data.cases ?? originalDoc?.cases);
  const sector = idOf(data.sector ?? originalDoc?.sector);
  const problems = [
    ...(sector && !(await isSector(req, sector)) ? [{ ...messages.relationUnknown, field: 'sector' }] : []),
    ...(await misplaced(req, 'agencies', agencies, province)),
    ...(await misplaced(req, 'template-files', files, province)),
  ];
  if (problems.length > 0) throw new ProblemError(422, problems);
  return data;
};

async function isSector(req: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'sectors',
    where: { id: { equals: id } },
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}

function agenciesOf(performers: unknown): Named[] {
  if (typeof performers !== 'object' || performers === null) return [];
  const one = 'agency' in performers ? idOf(performers.agency) : null;
  const many = 'agencies' in performers ? idsOf(performers.agencies) : [];
  return [
    ...(one ? [{ field: 'performers.agency', id: one }] : []),
    ...many.map((id) => ({ field: 'performers.agencies', id })),
  ];
}

function templateFilesOf(cases: unknown): Named[] {
  return rows(cases).flatMap((each, place) =>
    rows(each.documents).flatMap((document, number) => {
      const { template } = document;
      const id = typeof template === 'object' && template !== null && 'file' in template ? idOf(template.file) : null;
      return id ? [{ field: `cases.${place}.documents.${number}.template.file`, id }] : [];
    }),
  );
}

function rows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [];
}

async function misplaced(
  req: PayloadRequest,
  collection: 'agencies' | 'template-files',
  named: readonly Named[],
  province: string | null,
): Promise<Problem[]> {
  if (named.length === 0) return [];
  const ids = [...new Set(named.map(({ id }) => id))];
  const found = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { province: true },
    req,
  });
  const provinces = new Map(found.docs.map((row) => [String(row.id), idOf(row.province)]));
  return named.flatMap(({ field, id }): Problem[] => {
    if (!provinces.has(id)) return [{ ...messages.relationUnknown, field }];
    return provinces.get(id) === province ? [] : [{ ...messages.relationOfOtherProvince, field }];
  });
}
