import type { CollectionBeforeOperationHook, JoinQuery, SanitizedConfig, Where } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { boundSignIn } from '../users/login';
import { deepestBody, isNestedDeeper } from './bodies';
import { refuseOddValues } from './field-shapes';
import { guardLocks } from './guard-locks';
import { refuseUnknownRelations } from './known-relations';
import { normaliseWhere } from './normalise-where';
import { refuseUnfilterable } from './unfilterable';

/** The most rows a request from outside gets or changes at once. Payload knows no limit: `limit=0` means all. */
export const mostRows = 500;

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every condition that a caller can send, brought into a shape that the database reads as it was meant. */
export const normaliseConditions: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  if ('where' in args && args.where) {
    if (!isWhere(args.where)) throw new ProblemError(400, [messages.conditionUnknown]);
    args.where = normaliseWhere(args.where, !overrideAccess);
    if (!overrideAccess) refuseUnfilterable(args.where, collection.flattenedFields, req.payload);
  }
  if ('joins' in args && args.joins) normaliseJoins(args.joins);
  return args;
};

function normaliseJoins(joins: JoinQuery) {
  for (const join of Object.values(joins)) {
    if (typeof join !== 'object' || join === null) continue;
    if ('where' in join && isWhere(join.where)) Reflect.set(join, 'where', normaliseWhere(join.where));
    if ('limit' in join) Reflect.set(join, 'limit', capped(join.limit));
  }
}

const capped = (limit: unknown): number => {
  const asked = Number(limit);
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, mostRows) : mostRows;
};

/**
 * Caps what REST and GraphQL may ask for; our own code (which overrides access) is trusted with `limit: 0`. Without a limit a paged
 * list has ten rows, anything else (a bulk change, `pagination=false`) would have all.
 */
export const capRows: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess || 'id' in args || !('where' in args)) return args;
  const limit: unknown = Reflect.get(args, 'limit');
  const paged = Reflect.get(args, 'page') !== undefined && Reflect.get(args, 'pagination') !== false;
  if (limit !== undefined || !paged) Reflect.set(args, 'limit', capped(limit));
  return args;
};

/** A body that is no object would end in a TypeError further down, and one without a bottom in a RangeError; parts of forms come unread to here. */
export const refuseOddBodies: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  const data: unknown = Reflect.get(args, 'data');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ProblemError(400, [messages.bodyNotObject]);
  }
  if (isNestedDeeper(data, deepestBody)) throw new ProblemError(400, [messages.nestedTooDeep]);
  return args;
};

/** A file comes with the request: Payload would fetch it from an address in the body, ours or one inside our network. */
const refuseFetchedFiles: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || !collection.upload || (operation !== 'create' && operation !== 'update')) return args;
  delete req.query?.uploadEdits;
  const data: unknown = Reflect.get(args, 'data');
  if (typeof data === 'object' && data !== null) Reflect.deleteProperty(data, 'uploadEdits');
  if (operation === 'create' && !req.file) throw new ProblemError(422, [{ ...messages.fileMissing, field: 'file' }]);
  return args;
};

/** Puts the guards on every collection, Payload's own among them; before any other hook, so that those see what the database will see. */
export async function guardCollections(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const sanitized = await config;
  guardLocks(sanitized);
  for (const collection of sanitized.collections) {
    collection.hooks.beforeOperation = [
      refuseOddBodies,
      refuseOddValues,
      refuseFetchedFiles,
      normaliseConditions,
      capRows,
      ...(collection.hooks.beforeOperation ?? []),
    ];
    collection.hooks.beforeChange = [...(collection.hooks.beforeChange ?? []), refuseUnknownRelations];
    // Payload mounts them everywhere, and ends in a TypeError where there are no versions.
    if (!collection.versions && collection.endpoints) {
      collection.endpoints = collection.endpoints.filter(({ path }) => !path.startsWith('/versions'));
    }
    if (collection.auth && collection.endpoints) {
      collection.endpoints = collection.endpoints.map((endpoint) =>
        endpoint.path === '/login' && endpoint.method === 'post' ? boundSignIn(endpoint) : endpoint,
      );
    }
  }
  return sanitized;
}
