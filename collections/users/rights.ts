import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { may, nation, type Staff, staffOf, worksIn } from '../access';
import { idOf, idsOf } from '../fields/relation';
import { messages } from '../messages';
import { isRole, mayGrant, type Role, roleOf } from './roles';

/** What decides what somebody may do, as stored or as asked for. */
export type Rights = {
  roles: readonly Role[];
  province: string | null;
  agencies: readonly string[];
  isDisabled: boolean;
};

/** The rights in a row of users. */
export function rightsOf(row: Record<string, unknown>): Rights {
  const others: unknown[] = Array.isArray(row.otherRoles) ? row.otherRoles : [];
  return {
    roles: [row.role, ...others].filter(isRole),
    province: idOf(row.province),
    agencies: idsOf(row.agencies),
    isDisabled: row.disabled === true,
  };
}

/** Whether two rights are the same, whatever order their lists are in. */
export function sameRights(one: Rights, other: Rights): boolean {
  const said = ({ roles, province, agencies, isDisabled }: Rights) =>
    JSON.stringify([roles[0], [...roles].sort(), province, [...agencies].sort(), isDisabled]);
  return said(one) === said(other);
}

/** Rights that contradict themselves: a role in the wrong place, without its agencies, or beside one that stands alone. */
function faultsOf({ roles, province, agencies }: Rights): Problem[] {
  const [main, ...others] = roles.map(roleOf);
  if (!main) return [];
  const isAlone = others.length > 0 && (main.alone || others.some(({ alone }) => alone));
  const limits = [main, ...others].map((role) => role.agencies);
  return [
    ...(isAlone ? [{ ...messages.roleAlone, field: 'otherRoles' }] : []),
    ...placeFaults(main.place, province),
    ...(limits.includes('required') && agencies.length === 0
      ? [{ ...messages.agenciesNeeded, field: 'agencies' }]
      : []),
    ...(limits.includes('never') && agencies.length > 0 ? [{ ...messages.agenciesNotForRole, field: 'agencies' }] : []),
  ];
}

function placeFaults(place: ReturnType<typeof roleOf>['place'], province: string | null): Problem[] {
  if (place === 'province' && province === null) return [{ ...messages.provinceNeeded, field: 'province' }];
  const fits = {
    everywhere: province === null,
    nation: province === nation,
    province: province !== nation,
    anywhere: province !== nation,
  }[place];
  return fits ? [] : [{ ...messages.placeOfRole, field: 'province' }];
}

/** Whether this person stands above (or beside) somebody with these rights, and so may give, take and touch them. */
function reaches(staff: Staff, { roles, province }: Rights): boolean {
  if (staff.role === 'administrator') return true;
  return province !== null && worksIn(staff, province) && roles.every((role) => mayGrant(staff.roles, role));
}

/** Whether this person may take part of the account of somebody else: end sessions, take a lost second factor off. */
export function mayTouch(staff: Staff, row: object): boolean {
  return may(staff, 'manage-tenant') && reaches(staff, rightsOf({ ...row }));
}

/**
 * Nobody gets further than whoever makes them: rights are given, taken and touched by people who hold as much themselves, in their own
 * tenant, and by nobody for the own account. In a hook: it also holds for bulk changes, and for calls that override access.
 */
export const guardRights: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const before = operation === 'update' && originalDoc ? rightsOf(originalDoc) : null;
  const after = rightsOf({ ...originalDoc, ...data });
  const changes = before === null || !sameRights(before, after);
  const staff = staffOf(req);
  if (staff) guardReach(staff, { before, after, changes, isSelf: originalDoc?.id === staff.id });
  if (!changes) return data;
  const problems = [...faultsOf(after), ...(await foreignAgencies(req, after))];
  if (problems.length > 0) throw new ProblemError(422, problems);
  if (before && isAdministrator(before) && !isAdministrator(after)) await keepOneAdministrator(req, originalDoc?.id);
  return after.isDisabled ? { ...data, sessions: [] } : data;
};

type Change = { before: Rights | null; after: Rights; changes: boolean; isSelf: boolean };

function guardReach(staff: Staff, { before, after, changes, isSelf }: Change) {
  if (isSelf) {
    if (changes) throw new ProblemError(403, [{ ...messages.notYourself, field: 'role' }]);
    return;
  }
  if (!may(staff, 'manage-tenant') || (before && !reaches(staff, before)) || (changes && !reaches(staff, after))) {
    throw new ProblemError(403, [{ ...messages.roleNotYours, field: 'role' }]);
  }
}

const isAdministrator = ({ roles, isDisabled }: Rights): boolean => roles[0] === 'administrator' && !isDisabled;

/** Whoever deletes somebody stands above them; and one administrator stays. */
export const guardRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req });
  const rights = rightsOf({ ...row });
  const staff = staffOf(req);
  if (staff && (staff.id === row.id || !reaches(staff, rights))) {
    throw new ProblemError(403, [staff.id === row.id ? messages.notYourself : messages.roleNotYours]);
  }
  if (isAdministrator(rights)) await keepOneAdministrator(req, row.id);
};

async function keepOneAdministrator(req: PayloadRequest, leaving: unknown) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { disabled: { not_equals: true } }] },
    limit: 2,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
    req,
  });
  if (!docs.some(({ id }) => id !== leaving)) throw new ProblemError(409, [messages.lastAdministrator]);
}

/** Agencies lie in the tenant of the person. */
async function foreignAgencies(req: PayloadRequest, { agencies, province }: Rights): Promise<Problem[]> {
  if (agencies.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'agencies',
    where: { id: { in: [...agencies] } },
    limit: agencies.length,
    pagination: false,
    depth: 0,
    select: { province: true },
    overrideAccess: true,
    req,
  });
  const own = new Set(docs.filter((agency) => idOf(agency.province) === province).map(({ id }) => id));
  return agencies.every((id) => own.has(id)) ? [] : [{ ...messages.relationOfOtherProvince, field: 'agencies' }];
}
