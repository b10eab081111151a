import type { Payload, Where } from 'payload';
import { province } from './fill';

const quietly = { depth: 0, overrideAccess: true } as const;

/**
 * What goes on in a province while others look at its figures: of three turns, one saves a procedure, one corrects a monthly count, and
 * one is still. So the figures are never only those kept from the turn before.
 */
export async function editSomething(payload: Payload, turn: number): Promise<void> {
  const key = `thu-tuc-${turn}`;
  const where: Where = { and: [{ province: { equals: province } }, { key: { equals: key } }] };
  if (turn % 3 === 0) {
    const { docs } = await payload.find({ collection: 'procedures', draft: true, where, limit: 1, ...quietly });
    const [row] = docs;
    if (!row) throw new Error(`no ${key}`);
    await payload.update({
      collection: 'procedures',
      id: row.id,
      draft: true,
      data: { target: { ...row.target, responsible: `Người ${turn}` }, rev: row.rev },
      ...quietly,
    });
  }
  if (turn % 3 === 1) {
    const { docs } = await payload.find({ collection: 'dossier-counts', where, limit: 1, ...quietly });
    const [row] = docs;
    if (!row) throw new Error(`no counts of ${key}`);
    await payload.update({
      collection: 'dossier-counts',
      id: row.id,
      data: { received: row.received + 1, rev: row.rev },
      ...quietly,
    });
  }
}
