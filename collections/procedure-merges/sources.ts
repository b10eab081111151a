import type { Payload, PayloadRequest } from 'payload';
import type { MergeSource } from '../../src/duplicates/merge';
import { ProblemError } from '../../src/problem/problem';
import type { AgencyNames } from '../../src/procedure/in-words';
import { mayIn, type Staff } from '../access';
import { messages } from '../messages';
import { readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { mergeMessages } from './messages';

/** This many become one at once. */
export const mostMerged = 6;

/**
 * The procedures that become one, the kept one first.
 * @param req inside of a transaction: as they stand there
 * @throws ProblemError 404 for one that this person cannot see, 422 when they are not two to six of one province
 */
export async function readSources(
  payload: Payload,
  ids: readonly string[],
  { staff, req }: { staff: Staff; req?: PayloadRequest },
): Promise<WorkingCopy[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length < 2 || wanted.length > mostMerged || wanted.length !== ids.length) {
    throw new ProblemError(422, [{ ...mergeMessages.howMany, field: 'ids' }]);
  }
  const copies: WorkingCopy[] = [];
  for (const id of wanted) {
    const copy = await readWorkingCopyById(payload, id, req);
    if (!mayIn(staff, 'read-catalogue', copy.procedure.province)) throw new ProblemError(404, [messages.notFound]);
    copies.push(copy);
  }
  if (new Set(copies.map(({ procedure }) => procedure.province)).size > 1) {
    throw new ProblemError(422, [{ ...mergeMessages.severalProvinces, field: 'ids' }]);
  }
  return copies;
}

/** The same as core takes them. */
export function toMergeSources(copies: readonly WorkingCopy[]): MergeSource[] {
  return copies.map(({ row, procedure }) => ({ id: row.id, record: procedure }));
}

/** Names of the agencies of a province and of sectors by their codes: what records laid side by side are said with. */
export async function namesBeside(payload: Payload, province: string): Promise<AgencyNames> {
  const all = { limit: 0, pagination: false, depth: 0, overrideAccess: true, select: { name: true } } as const;
  const [agencies, sectors] = await Promise.all([
    payload.find({ collection: 'agencies', where: { province: { equals: province } }, ...all }),
    payload.find({ collection: 'sectors', ...all }),
  ]);
  return new Map([...sectors.docs, ...agencies.docs].map(({ id, name }) => [id, name]));
}
