import type { Payload } from 'payload';
import { nation } from '../access';
import { idOf } from '../fields/relation';
import { currentRelease } from '../publishing/releases';
import { deviationsOf } from './stored-link';

/** A procedure that follows a master, as the nation sees it: that it does and how far, never its text. */
export type Follower = {
  province: string;
  provinceName: string;
  key: string;
  /** Parts that asked for a decision when its people were last told. */
  open: number;
  /** Parts in which the province keeps its own text. */
  deviations: number;
  /** The revision of the master its people were told of. */
  toldRevision: number;
};

export type Followers = {
  followers: Follower[];
  total: number;
  pages: number;
  /** Revision of the master that is published now; null: none. */
  revision: number | null;
};

const perPage = 50;

/** A page of those who follow a master, by province. */
export async function followersOf(payload: Payload, master: string, page: number): Promise<Followers> {
  const [found, current, provinces] = await Promise.all([
    payload.find({
      collection: 'master-links',
      where: { master: { equals: master } },
      sort: 'province',
      limit: perPage,
      page,
      depth: 0,
      overrideAccess: true,
    }),
    currentRelease(payload, { province: nation, key: master }),
    payload.find({
      collection: 'provinces',
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: { name: true },
    }),
  ]);
  const names = new Map(provinces.docs.map(({ id, name }) => [id, name]));
  return {
    followers: found.docs.map((link) => {
      const province = idOf(link.province) ?? '';
      return {
        province,
        provinceName: names.get(province) ?? province,
        key: link.key,
        open: link.openCount,
        deviations: deviationsOf(link).length,
        toldRevision: link.toldRevision,
      };
    }),
    total: found.totalDocs,
    pages: Math.max(1, found.totalPages),
    revision: current?.revision ?? null,
  };
}
