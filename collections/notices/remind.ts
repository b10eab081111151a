import type { Payload } from 'payload';
import type { Procedure as StoredProcedure, User } from '../../payload-types';
import { localTime } from '../../src/dossier/calendar';
import { type DatedProcedure, dueReminders, waitingReminders } from '../../src/notices/due-reminders';
import { searchKey } from '../../src/service-list/search-key';
import { idOf } from '../fields/relation';
import { raiseNotice } from './raise';

const pageSize = 200;

type Row = Pick<StoredProcedure, 'id' | 'name' | 'province' | 'managingAgency' | 'level' | 'target' | 'legalBasis'>;

/**
 * Reminds people of dates that come near and of requests that wait, in all provinces: the roles of the kind, and whoever is named as responsible. Run as often as
 * one likes: a reminder has a key, and comes once.
 * @returns how many notices were added
 */
export async function remindOfDates(payload: Payload, now: Date): Promise<number> {
  const today = localTime(now).date;
  const responsible = makeDirectory(payload);
  return (await remindOfProcedures(payload, today, responsible)) + (await remindOfReviews(payload, today, responsible));
}

type Directory = (province: string, named: string) => Promise<string[]>;

async function remindOfProcedures(payload: Payload, today: string, responsible: Directory): Promise<number> {
  let added = 0;
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'procedures',
      draft: true,
      // Nobody has to mend what is carried out no more.
      where: { state: { not_in: ['merged', 'ended'] } },
      sort: 'id',
      page,
      limit: pageSize,
      depth: 0,
      select: { name: true, province: true, managingAgency: true, level: true, target: true, legalBasis: true },
      overrideAccess: true,
    });
    for (const row of docs) {
      const province = idOf(row.province) ?? '';
      for (const reminder of dueReminders(toDated(row), today)) {
        added += await raiseNotice(payload, {
          ...reminder,
          province,
          agency: idOf(row.managingAgency),
          to: await responsible(province, row.target?.responsible ?? ''),
          link: `/admin/collections/procedures/${row.id}`,
        });
      }
    }
    if (!hasNextPage) return added;
  }
}

/** Requests that have waited for days: whoever may decide, and the person the record names as responsible. */
async function remindOfReviews(payload: Payload, today: string, responsible: Directory): Promise<number> {
  const { docs } = await payload.find({
    collection: 'level-reviews',
    where: { state: { equals: 'submitted' } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { title: true, province: true, agency: true, procedure: true, submittedByName: true, submittedAt: true },
    overrideAccess: true,
  });
  let added = 0;
  for (const row of docs) {
    const province = idOf(row.province) ?? '';
    const waiting = {
      id: row.id,
      procedure: row.title,
      submittedBy: row.submittedByName ?? '',
      submittedOn: localTime(new Date(row.submittedAt)).date,
    };
    for (const reminder of waitingReminders(waiting, today)) {
      added += await raiseNotice(payload, {
        ...reminder,
        province,
        agency: row.agency ?? null,
        to: await responsible(province, await responsibleOf(payload, idOf(row.procedure) ?? '')),
        link: `/admin/reviews/${row.id}`,
      });
    }
  }
  return added;
}

/** The person a procedure names as responsible for its target; empty: nobody. */
async function responsibleOf(payload: Payload, procedure: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { equals: procedure } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { target: true },
    overrideAccess: true,
  });
  return docs[0]?.target?.responsible ?? '';
}

/** Dates are stored at noon UTC: their day is the same everywhere in Vietnam. */
const day = (date: string | null | undefined): string | null => (date ? date.slice(0, 10) : null);

function toDated({ id, name, level, target, legalBasis }: Row): DatedProcedure {
  return {
    id,
    name: name ?? '',
    level: level ?? null,
    target: { level: Number(target?.legacy ?? 0), date: day(target?.date) },
    laws: (legalBasis ?? []).map(({ text, validTo }) => ({ text: text ?? '', validTo: day(validTo) })),
  };
}

/** Finds the person a record names as responsible, by e-mail or full name, among the people of its province. */
function makeDirectory(payload: Payload): Directory {
  const people = new Map<string, Promise<Pick<User, 'id' | 'name' | 'email'>[]>>();
  const peopleOf = async (province: string) => {
    const { docs } = await payload.find({
      collection: 'users',
      where: { and: [{ province: { equals: province } }, { disabled: { not_equals: true } }] },
      limit: 0,
      pagination: false,
      depth: 0,
      select: { name: true, email: true },
      overrideAccess: true,
    });
    return docs;
  };
  return async (province, named) => {
    const wanted = searchKey(named);
    if (wanted === '') return [];
    const known = people.get(province) ?? peopleOf(province);
    people.set(province, known);
    const found = (await known).filter(
      ({ name, email }) => searchKey(name) === wanted || email === named.trim().toLowerCase(),
    );
    return found.map(({ id }) => id);
  };
}
