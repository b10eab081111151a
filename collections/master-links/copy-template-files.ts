import type { PayloadRequest } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import type { Procedure } from '../../src/procedure/procedure';
import { nation } from '../access';
import { fileHashesOf, templateFileIds } from '../template-files/ids';

/**
 * Ids of the template files of a record in its province; those that only the nation has are copied: a row of its own over the same
 * bytes, which are kept by their hash.
 */
export async function copyTemplateFiles(
  req: PayloadRequest,
  record: Procedure,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const own = await templateFileIds(req, record);
  const missing = fileHashesOf(record).filter((hash) => !own.has(hash));
  if (missing.length === 0) return own;
  const { docs } = await req.payload.find({
    collection: 'template-files',
    where: { and: [{ province: { equals: nation } }, { sha256: { in: missing } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const copied = new Map(own);
  for (const { sha256, filename, originalName, mimeType, filesize, note } of docs) {
    if (!sha256 || copied.has(sha256)) continue;
    const id = uuidv7();
    await req.payload.db.create({
      collection: 'template-files',
      data: {
        id,
        province: record.province,
        sha256,
        // Names of files are unique over all provinces.
        filename: `${id}-${filename ?? 'mau'}`,
        originalName,
        mimeType,
        filesize,
        note,
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
      },
      req,
      returning: false,
    });
    copied.set(sha256, id);
  }
  return copied;
}
