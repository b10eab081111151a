import type { CollectionBeforeChangeHook } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { isMonth } from '../../src/service-level/dossier-counts';
import { countMessages } from '../../src/targets/counts/messages';
import { mayEdit, staffOf } from '../access';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

const { monthInFuture } = countMessages;

const isCount = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0;

function monthFault(month: string, latest: string): Problem[] {
  if (!isMonth(month)) return [{ ...messages.monthUnknown, field: 'month' }];
  if (month <= latest) return [];
  return [{ code: monthInFuture.code, message: fillText(monthInFuture.message, { month }), field: 'month' }];
}

/** Whole numbers, a month that exists, a procedure and an agency of the province; whoever is limited to some agencies counts for these. */
export const checkCount: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data };
  const province = idOf(whole.province) ?? '';
  const agency = String(whole.agency ?? '');
  const staff = staffOf(req);
  if (staff && !mayEdit(staff, { province, agency })) {
    throw new ProblemError(403, [{ ...messages.outsideAgencies, field: 'agency' }]);
  }
  const problems: Problem[] = [
    ...monthFault(String(whole.month), localTime(new Date()).date.slice(0, 7)),
    ...['received', 'handled'].flatMap((field) =>
      isCount(whole[field]) ? [] : [{ ...messages.countNotWhole, field }],
    ),
    ...(whole.onTime === null || whole.onTime === undefined || (isCount(whole.onTime) && whole.onTime <= whole.handled)
      ? []
      : [{ ...messages.countNotWhole, field: 'onTime' }]),
  ];
  if (problems.length > 0) throw new ProblemError(422, problems);
  const same = ['province', 'key', 'agency', 'month', 'channel'].map((field) => ({
    [field]: { equals: field === 'province' ? province : whole[field] },
  }));
  const others = await req.payload.find({
    collection: 'dossier-counts',
    where: { and: [...same, ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : [])] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  if (others.docs[0]) throw new ProblemError(409, [{ ...countMessages.countThere, field: 'month' }]);
  // One after the other: the request may carry a transaction, and MongoDB takes one command of a transaction at a time.
  const procedures = await req.payload.count({
    collection: 'procedures',
    where: { and: [{ province: { equals: province } }, { key: { equals: String(whole.key) } }] },
    overrideAccess: true,
    req,
  });
  const agencies = await req.payload.count({
    collection: 'agencies',
    where: { and: [{ province: { equals: province } }, { id: { equals: agency } }] },
    overrideAccess: true,
    req,
  });
  const unknown = [
    ...(procedures.totalDocs > 0 ? [] : [{ ...messages.relationUnknown, field: 'key' }]),
    ...(agencies.totalDocs > 0 ? [] : [{ ...messages.relationUnknown, field: 'agency' }]),
  ];
  if (unknown.length > 0) throw new ProblemError(422, unknown);
  return data;
};
