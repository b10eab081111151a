import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import type { AuditChange } from '../../src/audit/entry';
import { wordsWithin } from '../../src/audit/within';
import { compareForms } from '../../src/form/compare';
import type { Text } from '../../src/messages/text';
import { compareProcedures } from '../../src/procedure/compare';
import { asForm } from '../forms/form-document';
import { type TemplateFiles, toProcedure, type WorkingProcedure } from '../procedures/to-procedure';
import { templateFilesOf } from '../publishing/working-copy';

/** One difference between two states of a row, by the path of what differs. */
type Difference = { path: string; text: Text };

type Row = WorkingProcedure & { document?: unknown };

type Comparer = (before: Row, after: Row, req: PayloadRequest) => Promise<Difference[]>;

/** How rows are compared inside, by collection; of all others the log says that a list changed, and not what in it. */
const comparers = new Map<string, Comparer>([
  ['procedures', compareRecords],
  ['forms', async ({ document: before }, { document: after }) => compareDocuments(before, after)],
]);

async function compareRecords(before: Row, after: Row, req: PayloadRequest): Promise<Difference[]> {
  const files: TemplateFiles = new Map([
    ...(await templateFilesOf(req.payload, before, { req })),
    ...(await templateFilesOf(req.payload, after, { req })),
  ]);
  return compareProcedures(toProcedure(before, files), toProcedure(after, files));
}

function compareDocuments(before: unknown, after: unknown): Difference[] {
  const [one, other] = [asForm(before), asForm(after)];
  return one && other ? compareForms(one, other).map(({ text }) => ({ path: 'document', text })) : [];
}

/** Lists and documents: their two values side by side would tell nobody anything. */
const isInside = ({ type }: FlattenedField): boolean => type === 'blocks' || type === 'array' || type === 'json';

/**
 * The same changes, with what changed inside of lists and documents in plain words. It is said when the change is made: later only
 * fingerprints of the two states are left.
 */
export async function withWords(
  changes: readonly AuditChange[],
  {
    collection,
    before,
    after,
    req,
  }: { collection: SanitizedCollectionConfig; before: Row; after: Row; req: PayloadRequest },
): Promise<AuditChange[]> {
  const compare = comparers.get(collection.slug);
  const inside = new Set(collection.flattenedFields.filter(isInside).map(({ name }) => name));
  if (!compare || !changes.some(({ field }) => inside.has(field))) return [...changes];
  const differences = await compare(before, after, req);
  return changes.map((change) => {
    const texts = differences.flatMap(({ path, text }) => (path.split('.', 1)[0] === change.field ? text : []));
    return inside.has(change.field) && texts.length > 0 ? { ...change, within: wordsWithin(texts) } : change;
  });
}
