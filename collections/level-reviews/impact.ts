import type { Payload, Where } from 'payload';
import { states } from '../../src/dossier/states';
import { idOf } from '../fields/relation';
import { usedIds } from '../form-blocks/uses';
import { pullsOf } from '../portal-pulls/store';

/** What depends on what is published now. */
export type Impact = {
  /** Dossiers sent under any earlier release that are not finished; they are judged by what they were filled in against. */
  openDossiers: number;
  allDossiers: number;
  /** Portals that have pulled this procedure with a key: how often, and which release last. They get the new one with their next look. */
  portals: { name: string; pulls: number; revision: number; lastAt: string }[];
  /** Keys in use that may read it and never have. */
  silentPortals: number;
  /** Reusable blocks in its forms, with how many other forms of the province have them: a block is changed for all of them. */
  blocks: { title: string; otherForms: number }[];
};

/** States in which nothing more is to be done. */
const finished = states.filter(({ clock }) => clock === 'ended').map(({ state }) => state);

/** Counted now, for whoever decides. */
export async function impactOf(
  payload: Payload,
  { procedure, province, key, today }: { procedure: string; province: string; key: string; today: string },
): Promise<Impact> {
  const mine: Where[] = [{ province: { equals: province } }, { key: { equals: key } }];
  const [all, open, keys, pulls] = await Promise.all([
    payload.count({ collection: 'dossiers', where: { and: mine }, overrideAccess: true }),
    payload.count({
      collection: 'dossiers',
      where: { and: [...mine, { state: { not_in: finished } }] },
      overrideAccess: true,
    }),
    payload.find({
      collection: 'portal-keys',
      limit: 500,
      pagination: false,
      depth: 0,
      sort: 'name',
      overrideAccess: true,
    }),
    pullsOf(payload, { province, key }),
  ]);
  const names = new Map(keys.docs.map(({ id, name }) => [id, name]));
  const mayRead = keys.docs.filter(({ disabled, expiresAt, province: only, scopes }) => {
    const isInUse = disabled !== true && (!expiresAt || expiresAt.slice(0, 10) >= today);
    return isInUse && scopes.includes('read') && (!only || idOf(only) === province);
  });
  return {
    allDossiers: all.totalDocs,
    openDossiers: open.totalDocs,
    portals: pulls
      .map(({ portalKey, ...pull }) => ({ name: names.get(portalKey) ?? portalKey, ...pull }))
      .sort((one, other) => other.pulls - one.pulls),
    silentPortals: mayRead.filter(({ id }) => !pulls.some(({ portalKey }) => portalKey === id)).length,
    blocks: await sharedBlocks(payload, procedure, province),
  };
}

async function sharedBlocks(payload: Payload, procedure: string, province: string): Promise<Impact['blocks']> {
  const { docs } = await payload.find({
    collection: 'forms',
    where: { and: [{ province: { equals: province } }, { usedBlocks: { exists: true } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { usedBlocks: true, procedure: true },
    overrideAccess: true,
  });
  const isOurs = (form: (typeof docs)[number]) => idOf(form.procedure) === procedure;
  const others = docs.filter((form) => !isOurs(form)).map(({ usedBlocks }) => usedIds(usedBlocks));
  const ids = [...new Set(docs.filter(isOurs).flatMap(({ usedBlocks }) => usedIds(usedBlocks)))];
  if (ids.length === 0) return [];
  const stored = await payload.find({
    collection: 'form-blocks',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { title: true },
    overrideAccess: true,
  });
  const titles = new Map(stored.docs.map(({ id, title }) => [id, title]));
  return ids.map((id) => ({
    title: titles.get(id) ?? id,
    otherForms: others.filter((used) => used.includes(id)).length,
  }));
}
