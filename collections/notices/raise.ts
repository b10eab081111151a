import type { Payload, PayloadRequest, Where } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { noticeKind } from '../../src/notices/kinds';
import type { NoticeEvent } from '../../src/notices/notice';
import { idsOf } from '../fields/relation';
import { mailIsSet } from '../mail/settings';

type Person = { id: string; agencies?: unknown };

/**
 * Tells people of something: one notice for each of them, in the admin and, where mail is set up, by e-mail (mail-queue.ts). Raised
 * again with the same key it adds nothing.
 * @param req the request it follows from, when it is raised inside of a transaction
 * @returns how many notices were added
 */
export async function raiseNotice(payload: Payload, event: NoticeEvent, req?: PayloadRequest): Promise<number> {
  const within = req ? { req } : {};
  const people = await peopleFor(payload, event, req);
  const { docs } = await payload.find({
    collection: 'notices',
    where: { key: { equals: event.key } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { recipient: true },
    overrideAccess: true,
    ...within,
  });
  const told = new Set(docs.flatMap(({ recipient }) => (typeof recipient === 'string' ? [recipient] : [])));
  const fresh = people.filter((id) => !told.has(id));
  for (const recipient of fresh) {
    await payload.db.create({
      collection: 'notices',
      data: {
        id: uuidv7(),
        recipient,
        province: event.province,
        kind: event.kind,
        key: event.key,
        link: event.link,
        values: event.values,
        raisedAt: new Date().toISOString(),
        mailState: mailIsSet(process.env) ? 'waiting' : 'none',
        mailAttempts: 0,
        mailDueAt: new Date().toISOString(),
      },
      ...within,
      returning: false,
    });
  }
  return fresh.length;
}

async function peopleFor(payload: Payload, event: NoticeEvent, req?: PayloadRequest): Promise<string[]> {
  const inRole = event.onlyTo ? [] : await peopleInRole(payload, event, req);
  const named = event.to ?? [];
  const except = new Set(event.except);
  return [...new Set([...inRole, ...named])].filter((id) => !except.has(id));
}

/** Who has one of the roles of this kind in this tenant; whoever is limited to other agencies is left out. */
async function peopleInRole(payload: Payload, event: NoticeEvent, req?: PayloadRequest): Promise<string[]> {
  const roles = [...(noticeKind(event.kind)?.roles ?? [])];
  if (roles.length === 0) return [];
  const inTenant: Where = { province: { equals: event.province } };
  const inUse: Where = { disabled: { not_equals: true } };
  const held: Where = { or: [{ role: { in: roles } }, { otherRoles: { in: roles } }] };
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [inTenant, inUse, held] },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { agencies: true },
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  return docs.filter((person) => concerns(person, event.agency)).map(({ id }) => id);
}

function concerns(person: Person, agency: string | null | undefined): boolean {
  const agencies = idsOf(person.agencies);
  return agencies.length === 0 || agency === undefined || (agency !== null && agencies.includes(agency));
}
