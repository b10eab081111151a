import { join } from 'node:path';
import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { dataDirOf } from '../../src/database/data-dir';
import { uuidv7 } from '../../src/database/uuidv7';
import { type RememberedColumns, rememberColumns } from '../../src/import/columns';
import { findMapping, type MappingCorrection, mappingDepth, type SheetMapping } from '../../src/import/read-sheet';
import type { SourceRow } from '../../src/import/source-row';
import type { ImportState } from '../../src/import/states';
import { fileLimits } from '../../src/import-files/limits';
import { fileRefused } from '../../src/import-files/messages';
import { readTable, type TableBatches } from '../../src/import-files/read-table';
import type { TableInfo } from '../../src/import-files/table-reader';
import { ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { fileStore } from '../file-store';
import { hasMembers } from '../json-guards';
import { messages } from '../messages';

/** Where the file of an import lies; it is kept by its content. */
function pathOf({ fileSha256 }: Pick<Import, 'fileSha256'>): string {
  return join(dataDirOf(process.env), 'files', fileSha256.slice(0, 2), fileSha256.slice(2, 4), fileSha256);
}

export function openImportFile(row: Pick<Import, 'fileSha256'>): Promise<TableBatches> {
  return readTable(pathOf(row));
}

/** The first rows of a file, and what is known of it. */
export async function startOf(row: Pick<Import, 'fileSha256'>): Promise<{ info: TableInfo; rows: SourceRow[] }> {
  const { info, batches } = await openImportFile(row);
  const rows: SourceRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= mappingDepth) break;
  }
  return { info, rows };
}

export type NewImport = {
  province: string;
  title: string;
  /** Who sent the list: mappings are remembered for them. */
  agency: string | null;
  withForms: boolean;
  /** Whether what comes in follows the national masters with its codes. */
  followMasters?: boolean;
  startedBy: string | null;
};

/**
 * Takes a file in: keeps it by its content, finds out how it is to be read. Nothing is written into the catalogue.
 * @throws ProblemError 422 when the file cannot be read, with the reason; then no import is made
 */
export async function makeImport(
  payload: Payload,
  content: AsyncIterable<Uint8Array>,
  order: NewImport,
): Promise<Import> {
  const staged = await fileStore().stage(content, fileLimits.bytes);
  if (!staged) throw fileRefused('file-too-large', { limit: fileLimits.bytes / 1024 / 1024 });
  await staged.keep();
  const file = { fileSha256: staged.sha256, bytes: staged.bytes };
  const { info, rows } = await startOf(file);
  const mapping = findMapping(rows, await rememberedFor(payload, order));
  const id = uuidv7();
  return payload.create({
    collection: 'imports',
    data: { id, ...order, ...file, state: 'mapping', turn: id, info, mapping, chunks: 0, done: 0 },
    depth: 0,
    overrideAccess: true,
  });
}

/** States of an import that was accepted and has not been taken back. */
const acceptedStates: ImportState[] = ['applying', 'applying-stopped', 'applied'];

/** How many earlier imports of a province are looked through for one of the same sender. */
const lookedThrough = 500;

/** The columns that staff settled for the last file of the same sender that was accepted: one that only ran dry may be wrong. */
async function rememberedFor(payload: Payload, { province, agency }: NewImport): Promise<RememberedColumns> {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { and: [{ province: { equals: province } }, { state: { in: acceptedStates } }] },
    sort: '-createdAt',
    limit: lookedThrough,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { agency: true },
  });
  // Typed by hand: "Văn phòng UBND tỉnh" and "văn phòng ubnd Tỉnh" are one sender.
  const last = docs.find((earlier) => searchKey(earlier.agency ?? '') === searchKey(agency ?? ''));
  const whole =
    last && (await payload.findByID({ collection: 'imports', id: last.id, depth: 0, overrideAccess: true }));
  const mapping = asMapping(whole?.mapping);
  return mapping
    ? rememberColumns(mapping.columns.filter(({ because }) => because === 'staff' || because === 'remembered'))
    : {};
}

export function asMapping(value: unknown): SheetMapping | undefined {
  return hasMembers<SheetMapping>(value, { header: 'object', columns: 'object' }) && Array.isArray(value.columns)
    ? value
    : undefined;
}

/** Maps the file again, with what staff say put over what is found. */
export async function remap(row: Import, said: MappingCorrection): Promise<SheetMapping> {
  const { rows } = await startOf(row);
  return findMapping(rows, {}, said);
}

/** @throws ProblemError 404 when the import has no mapping, which only a damaged row can have */
export function mappingOf(row: Import): SheetMapping {
  const mapping = asMapping(row.mapping);
  if (!mapping) throw new ProblemError(404, [messages.notFound]);
  return mapping;
}
