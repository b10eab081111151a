import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { alphabetical } from '../../src/service-list/alphabetical';
import { idOf } from '../fields/relation';

/** Names that answers are chosen from, in the order of the Vietnamese alphabet. */
export async function knownNames(payload: Payload, row: Import): Promise<{ agencies: string[]; sectors: string[] }> {
  const all = { limit: 0, pagination: false, depth: 0, overrideAccess: true, select: { name: true } } as const;
  const [agencies, sectors] = await Promise.all([
    payload.find({ collection: 'agencies', ...all, where: { province: { equals: idOf(row.province) } } }),
    payload.find({ collection: 'sectors', ...all }),
  ]);
  const names = (docs: readonly { name: string }[]) => alphabetical(docs, ({ name }) => name).map(({ name }) => name);
  return { agencies: names(agencies.docs), sectors: names(sectors.docs) };
}
