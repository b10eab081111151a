import type { CollectionBeforeChangeHook } from 'payload';
import type { Procedure } from '../../payload-types';

/** What is noted of the release and of the life of a procedure: no part of its content, and not of an earlier version of it. */
const noted = [
  'level',
  'currentLevel',
  'missingCriteria',
  'releasedOn',
  'releasedRevision',
  'releasedSha256',
  'state',
] as const satisfies readonly (keyof Procedure)[];

/** An earlier version that is taken back brings its content; what is noted beside it stays as it is today. */
export const keepNotes: CollectionBeforeChangeHook<Procedure> = async ({ context, data, originalDoc, req }) => {
  if (context.isRestoringVersion !== true || !originalDoc) return data;
  const { id } = originalDoc;
  const common = { depth: 0, overrideAccess: true, req } as const;
  const newest = await req.payload.findByID({ collection: 'procedures', id, draft: true, ...common });
  return { ...data, ...Object.fromEntries(noted.map((field) => [field, newest[field] ?? null])) };
};
