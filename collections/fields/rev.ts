import type { CollectionBeforeChangeHook, Field } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/** Counts the saves of a document. Whoever sends the number they read is told when somebody saved since. Goes with `countRev`. */
export const revField: Field = {
  name: 'rev',
  type: 'number',
  label: { vi: 'Lần sửa', en: 'Edit number' },
  defaultValue: 1,
  min: 1,
  admin: { position: 'sidebar', readOnly: true },
};

/**
 * Counts up, and refuses (409) a save made on another `rev` than the stored one. A save that sends none is merged by Payload onto the
 * stored document and so carries the stored number. An earlier version that is taken back is the newest save, whatever its number.
 */
export const countRev: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create') return { ...data, rev: 1 };
  if (context.isRestoringVersion === true) {
    const newest = await req.payload.findByID({
      collection: collection.slug,
      id: originalDoc.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    });
    return { ...data, rev: Number(Reflect.get(newest, 'rev') ?? 1) + 1 };
  }
  const stored = Number(originalDoc?.rev ?? 1);
  if (data.rev !== undefined && data.rev !== null && Number(data.rev) !== stored) {
    throw new ProblemError(409, [{ ...messages.savedMeanwhile, field: 'rev' }]);
  }
  return { ...data, rev: stored + 1 };
};
