import type { CollectionBeforeChangeHook } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { slug } from '../../src/service-list/search-key';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/** As in procedure.schema.json. */
const keyPattern = /^(\d\.\d{6}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/;

/** Keys look like keys and stand once: a procedure has one target in a list. Whether it is published is told by the figures. */
export const checkEntries: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const entries: unknown = data.entries ?? originalDoc?.entries;
  const keys = Array.isArray(entries)
    ? entries.map((entry) => String(Reflect.get(Object(entry), 'key') ?? '').trim())
    : [];
  const problems = keys.flatMap((key, place): Problem[] => {
    const field = `entries.${place}.key`;
    if (!keyPattern.test(key)) return [{ ...messages.keyMissing, field }];
    return keys.indexOf(key) < place ? [{ ...messages.entryTwice, field }] : [];
  });
  if (problems.length > 0) throw new ProblemError(422, problems);
  return data;
};

/**
 * The public address of a list: made of its title when it is first made public, one of its own within the province; it stays for ever, so
 * that what was linked once is found.
 */
export const keepPublicKey: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const known: unknown = originalDoc?.publicKey;
  if (typeof known === 'string' && known !== '') return { ...data, publicKey: known };
  if (data.published !== true) return { ...data, publicKey: null };
  const wanted = slug(String(data.title ?? originalDoc?.title ?? ''), 60) || 'danh-sach';
  const { docs } = await req.payload.find({
    collection: 'named-lists',
    where: { and: [{ province: { equals: idOf(data.province) ?? '' } }, { publicKey: { exists: true } }] },
    select: { publicKey: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const taken = new Set(docs.map(({ publicKey }) => publicKey));
  const names = Array.from({ length: docs.length + 1 }, (_, place) =>
    place === 0 ? wanted : `${wanted}-${place + 1}`,
  );
  return { ...data, publicKey: names.find((name) => !taken.has(name)) ?? wanted };
};
