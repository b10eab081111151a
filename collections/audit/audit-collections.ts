import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
} from 'payload';
import type { AuditActionCode } from '../../src/audit/actions';
import { auditChanges } from '../../src/audit/changes';
import type { AuditChange } from '../../src/audit/entry';
import { nation, staffOf } from '../access';
import { idOf } from '../fields/relation';
import { fingerprint } from '../fingerprint';
import { isJsonRecord } from '../json-guards';
import { withWords } from './within';
import { writeAudit } from './write';

type Row = Record<string, unknown>;

/** What a collection says about its lines, in `custom.audit`: only these fields get into the log. For rows that hold what citizens sent. */
export type AuditSettings = { only: readonly string[] };

/** Rows that tell nothing (preferences, locks), are lines themselves, or follow a commit point that has a line of its own (follow.ts). */
const unaudited: ReadonlySet<string> = new Set([
  'audit-lines',
  'audit-pending',
  'notices',
  'releases',
  'uploads',
  'payload-kv',
  'payload-jobs',
  'payload-locked-documents',
  'payload-preferences',
  'payload-migrations',
]);

/** Counters and what is computed from other fields. */
const untold: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'rev',
  'searchText',
  '_status',
  'sessions',
]);

/** Every write of a member of staff gets a line, whatever collection it goes to; new collections need not think of it. */
export async function auditCollections(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const sanitized = await config;
  for (const collection of sanitized.collections) {
    if (unaudited.has(collection.slug)) continue;
    const { hooks } = collection;
    hooks.afterChange = [...(hooks.afterChange ?? []), lineOfChange];
    hooks.afterDelete = [...(hooks.afterDelete ?? []), lineOfRemoval];
    hooks.afterOperation = [...(hooks.afterOperation ?? []), lineOfRefusedRows];
  }
  return sanitized;
}

const lineOfChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  if (!staffOf(req)) return doc;
  const before: Row = operation === 'update' ? { ...previousDoc } : {};
  const changes = auditChanges(before, doc, fieldsOf(collection), fingerprint);
  const isPasswordChange = req.context.changesPassword === true && collection.slug === 'users';
  if (operation === 'update' && changes.length === 0 && !isPasswordChange) return doc;
  const told =
    operation === 'create' ? [] : await withWords(changes, { collection, before: previousDoc, after: doc, req });
  await writeAudit(
    req.payload,
    {
      ...(await aboutRow(req, collection, doc)),
      action: actionOf(collection.slug, operation, changes, isPasswordChange),
      changes: told,
    },
    req,
  );
  return doc;
};

const lineOfRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (!staffOf(req)) return doc;
  await writeAudit(req.payload, { ...(await aboutRow(req, collection, doc)), action: 'deleted' }, req);
  return doc;
};

/** A bulk change answers 200 and lists the rows it was refused: they get a line as well. */
const lineOfRefusedRows: CollectionAfterOperationHook = async ({ args, collection, operation, result, req }) => {
  if ((operation !== 'update' && operation !== 'delete') || !staffOf(req)) return result;
  if ('id' in args && args.id !== undefined) return result;
  const errors: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'errors') : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return result;
  const reasons = [...new Set(errors.map((error) => String(Reflect.get(Object(error), 'message'))))];
  await writeAudit(
    req.payload,
    {
      action: 'refused',
      province: staffOf(req)?.province ?? nation,
      subject: { collection: collection.slug, id: '', title: `${collection.slug} (${errors.length})` },
      reason: reasons.join('; ').slice(0, 1_000),
    },
    req,
  );
  return result;
};

function actionOf(
  slug: string,
  operation: 'create' | 'update',
  changes: readonly AuditChange[],
  isPasswordChange: boolean,
): AuditActionCode {
  if (operation === 'create') return 'created';
  const fields = new Set(changes.map(({ field }) => field));
  if (slug === 'users' && ['role', 'otherRoles', 'province', 'agencies', 'disabled'].some((each) => fields.has(each))) {
    return 'role-changed';
  }
  if (isPasswordChange) return 'password-changed';
  return slug === 'portal-keys' && fields.has('prefix') ? 'key-issued' : 'saved';
}

/** The fields whose changes are told: what anybody may read, no counters; where the collection names some, those alone. */
function fieldsOf(collection: SanitizedCollectionConfig): string[] {
  const settings: unknown = collection.custom?.audit;
  const only = isJsonRecord(settings) && Array.isArray(settings.only) ? new Set<unknown>(settings.only) : null;
  return collection.flattenedFields.flatMap((field) => {
    if (field.type === 'join' || untold.has(field.name) || ('virtual' in field && field.virtual)) return [];
    if ('access' in field && field.access?.read) return [];
    if ('hidden' in field && field.hidden) return [];
    return only && !only.has(field.name) ? [] : [field.name];
  });
}

async function aboutRow(req: PayloadRequest, { slug, admin }: SanitizedCollectionConfig, row: Row) {
  const id = String(row.id ?? '');
  const title: unknown = row[admin.useAsTitle ?? 'id'];
  return {
    province: tenantOf(slug, row),
    subject: { collection: slug, id, title: typeof title === 'string' && title !== '' ? title : id },
    procedure: await procedureKey(req, slug, row),
  };
}

function tenantOf(slug: string, row: Row): string {
  return (slug === 'provinces' ? idOf(row.id) : idOf(row.province)) ?? nation;
}

/** The key of the procedure a row belongs to, so that the line stands in its history. */
async function procedureKey(req: PayloadRequest, slug: string, row: Row): Promise<string | null> {
  if (slug === 'procedures') return typeof row.key === 'string' ? row.key : null;
  const procedure = idOf(row.procedure);
  if (procedure === null) return null;
  const found = await req.payload.findByID({
    collection: 'procedures',
    id: procedure,
    draft: true,
    depth: 0,
    select: { key: true },
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  return found?.key ?? null;
}
