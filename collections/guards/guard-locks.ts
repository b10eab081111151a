import type { Access, CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, SanitizedConfig } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { nobody, type Staff, staffOf, worksEverywhere, worksIn } from '../access';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

type Lock = { id: string; slug: CollectionSlug; document: string };

/** Who has which document open. Few at any moment, so they are looked through one by one. */
async function openLocks(req: PayloadRequest): Promise<Lock[]> {
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return docs.flatMap(({ id, document }) =>
    document ? [{ id, slug: document.relationTo, document: idOf(document.value) ?? '' }] : [],
  );
}

/** Ids of the locks on documents of tenants this person works in. Shared lists have no tenant: everybody sees who edits them. */
async function locksFor(req: PayloadRequest, staff: Staff): Promise<string[]> {
  const locks = await openLocks(req);
  const seen = await Promise.all(
    [...new Set(locks.map(({ slug }) => slug))].map(async (slug) => {
      const here = locks.filter((lock) => lock.slug === slug);
      const config = req.payload.collections[slug]?.config;
      if (!config?.flattenedFields.some(({ name }) => name === 'province')) return here;
      const { docs } = await req.payload.find({
        collection: slug,
        where: { id: { in: here.map(({ document }) => document) } },
        limit: here.length,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      });
      const own = new Set(
        docs.filter((doc) => worksIn(staff, idOf(Reflect.get(doc, 'province')) ?? '')).map(({ id }) => id),
      );
      return here.filter(({ document }) => own.has(document));
    }),
  );
  return seen.flat().map(({ id }) => id);
}

const ofOwnTenant: Access = async ({ req }) => {
  const staff = staffOf(req);
  if (!staff) return false;
  if (worksEverywhere(staff)) return true;
  return { id: { in: await locksFor(req, staff) } };
};

/** Taking a document over puts oneself in; nobody else, and no other document. */
const onlyOneself: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const staff = staffOf(req);
  if (!staff || operation !== 'update') return data;
  const holder: unknown = Reflect.get(Object(data.user), 'value');
  if (data.user !== undefined && idOf(holder) !== staff.id) throw new ProblemError(403, [messages.deedNotAllowed]);
  return { ...data, document: originalDoc?.document, globalSlug: originalDoc?.globalSlug };
};

/**
 * Payload's own table of locks: there whoever is signed in sees, makes, takes and removes the locks of everybody, on documents of every
 * tenant. Locks are made by the admin's own code, which asks no access.
 */
export function guardLocks(config: SanitizedConfig): void {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents');
  if (!locks) return;
  locks.access = { ...locks.access, read: ofOwnTenant, update: ofOwnTenant, delete: ofOwnTenant, create: nobody };
  locks.hooks.beforeChange = [onlyOneself, ...(locks.hooks.beforeChange ?? [])];
}
