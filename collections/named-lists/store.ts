import type { Payload } from 'payload';
import type { PublishedPlan } from '../../src/service-list/published-plan';
import type { NamedList } from '../../src/targets/named-list';
import { nation } from '../access';
import { idOf } from '../fields/relation';

/** The named lists that hold for a province: its own and those of the nation; for `VN` those of the nation alone. */
export async function namedListsOf(payload: Payload, province: string): Promise<NamedList[]> {
  const { docs } = await payload.find({
    collection: 'named-lists',
    where: { province: { in: [...new Set([province, nation])] } },
    sort: 'title',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(({ id, title, legalBasis, entries, province: owner }) => ({
    id,
    title,
    owner: idOf(owner) ?? '',
    legalBasis: legalBasis ?? null,
    entries: (entries ?? []).map(({ key, targetLevel, date, unit, person }) => ({
      key: key.trim(),
      targetLevel: Number(targetLevel),
      date: date?.slice(0, 10) ?? null,
      unit: unit ?? null,
      person: person ?? null,
    })),
  }));
}

const levels = [1, 2, 3, 4] as const;

/** The named lists that were made public, of everybody, as the public half shows them: no names of persons. */
export async function publishedPlans(payload: Payload): Promise<PublishedPlan[]> {
  const { docs } = await payload.find({
    collection: 'named-lists',
    where: { and: [{ published: { equals: true } }, { publicKey: { exists: true } }] },
    sort: 'title',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(({ title, legalBasis, entries, province, publicKey }) => ({
    owner: idOf(province) ?? '',
    key: publicKey ?? '',
    title,
    legalBasis: legalBasis ?? null,
    services: (entries ?? []).map(({ key, targetLevel, date, unit }) => ({
      key: key.trim(),
      targetLevel: levels.find((level) => level === Number(targetLevel)) ?? null,
      date: date?.slice(0, 10) ?? null,
      unit: unit ?? null,
    })),
  }));
}
