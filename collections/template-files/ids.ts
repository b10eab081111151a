import type { PayloadRequest } from 'payload';
import type { Procedure } from '../../src/procedure/procedure';

/** Hashes of the template files a record names. */
export function fileHashesOf({ cases }: Procedure): string[] {
  const hashes = cases.flatMap(({ documents }) => documents.flatMap(({ template }) => template?.file?.sha256 ?? []));
  return [...new Set(hashes)];
}

/** Ids of the rows of its province that hold the template files of a record, by hash; a file that is gone is not among them. */
export async function templateFileIds(req: PayloadRequest, record: Procedure): Promise<ReadonlyMap<string, string>> {
  const hashes = fileHashesOf(record);
  if (hashes.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'template-files',
    where: { and: [{ province: { equals: record.province } }, { sha256: { in: hashes } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return new Map(docs.flatMap(({ id, sha256 }) => (sha256 ? [[sha256, id] as const] : [])));
}
