import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { lifecycle, released } from './system-fields';

/** What a publication or a move of its state alone writes. Access to these fields drops them without a word. */
const ofProduct = [...lifecycle, ...released].flatMap((field) => ('name' in field ? [field.name] : []));

/**
 * Nobody from outside sets a procedure to published, to another level or state: only a publication does, once its release is there.
 * Refused, and by that written down in the audit log, whichever way it comes (REST, GraphQL, many at once). What says the same as the
 * record passes, so a document can be read, changed and sent back.
 */
export const refuseForgedStatus: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  const data = Object(Reflect.get(args, 'data'));
  if (Reflect.get(data, '_status') === 'published') {
    throw new ProblemError(403, [{ ...messages.onlyByPublishing, field: '_status' }]);
  }
  // A copy of a record is no transition: what it was sent with is dropped. So is what the page of the administration sends, which is all
  // it was opened with; its level may have moved since.
  if (operation === 'create' || isPageOfAdmin(req)) return args;
  const sent = ofProduct.filter((name) => isSaid(Reflect.get(data, name)));
  if (sent.length === 0) return args;
  const stored = Object(await storedRow(req, Reflect.get(args, 'id')));
  const forged = sent.filter((name) => textOf(Reflect.get(data, name)) !== textOf(Reflect.get(stored, name)));
  if (forged.length > 0) {
    throw new ProblemError(
      403,
      forged.map((field) => ({ ...messages.setByProduct, field })),
    );
  }
  return args;
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

const isPageOfAdmin = ({ headers }: PayloadRequest): boolean =>
  headers.get('content-type')?.startsWith('multipart/form-data') === true;

/**
 * The record as it stands, for whoever may see it: a guess about that of another province is a forgery, right or wrong. Of many at once
 * nothing, since they are not alike.
 */
async function storedRow(req: PayloadRequest, id: unknown): Promise<unknown> {
  if (typeof id !== 'string') return undefined;
  const seen = { draft: true, depth: 0, disableErrors: true, overrideAccess: false } as const;
  return req.payload.findByID({ collection: 'procedures', id, ...seen, req });
}
