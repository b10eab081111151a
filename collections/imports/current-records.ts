import type { Payload, PayloadRequest } from 'payload';
import type { Procedure as StoredProcedure } from '../../payload-types';
import type { Procedure } from '../../src/procedure/procedure';
import { idOf } from '../fields/relation';
import { type TemplateFiles, toProcedure } from '../procedures/to-procedure';

export type CurrentRecord = {
  row: StoredProcedure;
  procedure: Procedure;
  /** Ids of its template files by the hash of their content: what stores them again. */
  fileIds: ReadonlyMap<string, string>;
};

/** The latest drafts of these procedures as records, by id. */
export async function currentRecords(
  payload: Payload,
  ids: readonly string[],
  req?: Pick<PayloadRequest, 'transactionID'>,
): Promise<Map<string, CurrentRecord>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  const files = await templateFilesOf(payload, docs);
  const fileIds = new Map([...files].flatMap(([id, { sha256 }]) => (sha256 ? [[sha256, id]] : [])));
  return new Map(docs.map((row) => [row.id, { row, procedure: toProcedure(row, files), fileIds }]));
}

async function templateFilesOf(payload: Payload, rows: readonly StoredProcedure[]): Promise<TemplateFiles> {
  const ids = rows.flatMap(({ cases }) =>
    (cases ?? []).flatMap(({ documents }) => (documents ?? []).flatMap(({ template }) => idOf(template?.file) ?? [])),
  );
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'template-files',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return new Map(docs.map((file) => [file.id, file]));
}
