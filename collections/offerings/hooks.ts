import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { mayEdit, staffOf } from '../access';
import { idOf, idsOf } from '../fields/relation';
import { messages } from '../messages';

const quietly = { depth: 0, overrideAccess: true, disableErrors: true } as const;

/** Procedure and agency name the row: they never change, and the title is made of them. */
export const keepAddress: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const procedure = idOf(originalDoc?.procedure) ?? idOf(data.procedure);
  const agency = idOf(originalDoc?.agency) ?? idOf(data.agency);
  if (!procedure || !agency) throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'procedure' }]);
  // One after the other: the request may carry a transaction, and MongoDB takes one command of a transaction at a time.
  const record = await req.payload.findByID({ collection: 'procedures', id: procedure, draft: true, req, ...quietly });
  const performer = await req.payload.findByID({ collection: 'agencies', id: agency, req, ...quietly });
  const problems = [...misplaced('procedure', record, data.province), ...misplaced('agency', performer, data.province)];
  if (problems.length > 0) throw new ProblemError(422, problems);
  const title = [performer?.name, record?.name].filter(Boolean).join(' – ');
  return { ...data, procedure, agency, key: record?.key ?? '', title };
};

function misplaced(field: string, row: { province?: unknown } | null, province: unknown): Problem[] {
  if (!row) return [{ ...messages.relationUnknown, field }];
  return idOf(row.province) === idOf(province) ? [] : [{ ...messages.relationOfOtherProvince, field }];
}

/** Whoever is limited to some agencies changes the rows of these; officers work in the province. */
export const checkOffering: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const province = idOf(data.province) ?? '';
  const staff = staffOf(req);
  if (staff && !mayEdit(staff, { province, agency: idOf(data.agency) })) {
    throw new ProblemError(403, [{ ...messages.outsideAgencies, field: 'agency' }]);
  }
  const officers = idsOf(data.officers ?? originalDoc?.officers);
  if (await areStrangers(req, officers, province)) {
    throw new ProblemError(422, [{ ...messages.relationOfOtherProvince, field: 'officers' }]);
  }
  return data;
};

async function areStrangers(req: PayloadRequest, officers: readonly string[], province: string): Promise<boolean> {
  if (officers.length === 0) return false;
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(officers)] } },
    limit: officers.length,
    pagination: false,
    req,
    ...quietly,
  });
  return docs.some((user) => user.role !== 'administrator' && idOf(user.province) !== province);
}

/** What each way of receiving needs: an address that starts with https, a reason that is published. What does not belong to it is forgotten. */
export const whole: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { online, address, reason } = { ...originalDoc, ...data };
  if (online === 'own-software' && !isAddress(address)) {
    throw new ProblemError(422, [{ ...messages.addressNeeded, field: 'address' }]);
  }
  if (online === 'off' && String(reason ?? '').trim() === '') {
    throw new ProblemError(422, [{ ...messages.reasonNeeded, field: 'reason' }]);
  }
  return {
    ...data,
    address: online === 'own-software' ? address : null,
    reason: online === 'off' ? reason : null,
  };
};

function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  return new URL(value).protocol === 'https:';
}
