import { join } from 'node:path';
import type { Payload } from 'payload';
import { dataDirOf } from '../../src/database/data-dir';
import { claimFolder } from '../../src/portal/read-model/pack/claim';
import type { Position, SearchFilter, SearchPage } from '../../src/search/document';
import { IndexLost, type OpenSearch, openSearchHere } from '../../src/search/search';
import { makeStaffFollower } from './follow';

/** Search over the working documents of a database: what staff look for, published or not. */
export type StaffSearch = {
  /** Results as the database is at this moment. Who may see which province is the caller's to ask. */
  find: (filter: SearchFilter, page: { first: number; after?: Position }) => Promise<SearchPage>;
  /** Keeps the index warm; the same that every search does first. */
  follow: () => Promise<void>;
  close: () => Promise<void>;
};

/** Next loads this module a second time: index and folder belong to the process. */
const place = Symbol.for('procedure-catalog.staff-search');

type Opened = { payload: Payload; search: StaffSearch };
type Shared = { open: OpenSearch; opened: Opened | undefined };

const isShared = (value: unknown): value is Shared => typeof value === 'object' && value !== null && 'open' in value;

function shared(): Shared {
  const known: unknown = Reflect.get(globalThis, place);
  if (isShared(known)) return known;
  const made: Shared = { open: openSearchHere, opened: undefined };
  Reflect.set(globalThis, place, made);
  return made;
}

/** Says where the index runs (a thread of its own in the product); before the first search. */
export function openStaffSearchWith(open: OpenSearch): void {
  shared().open = open;
}

/** The search over this database; the index is opened at the first call. */
export function staffSearch(payload: Payload): StaffSearch {
  const here = shared();
  if (here.opened?.payload.db === payload.db) return here.opened.search;
  const search = open(payload, here.open);
  here.opened = { payload, search };
  return search;
}

/** Closes the index, where it was opened; before the database is closed. */
export async function closeStaffSearch(): Promise<void> {
  const here = shared();
  const { opened } = here;
  here.opened = undefined;
  await opened?.search.close();
}

function open(payload: Payload, openSearch: OpenSearch): StaffSearch {
  const claim = claimFolder(join(dataDirOf(process.env), 'staff-search'));
  const index = openSearch(join(claim.folder, 'search.db'));
  const { follow, forget } = makeStaffFollower(payload, index);
  return {
    follow,
    async find(filter, page) {
      claim.touch();
      await follow();
      try {
        return await index.find(filter, page);
      } catch (error) {
        if (!(error instanceof IndexLost)) throw error;
        forget();
        await follow();
        return index.find(filter, page);
      }
    },
    async close() {
      await index.close();
      claim.release();
    },
  };
}
