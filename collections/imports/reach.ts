import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import type { PlannedRow } from '../../src/import/plan';
import type { ReadRow } from '../../src/import/read-row';
import { type Problem, ProblemError } from '../../src/problem/problem';
import type { PerformerRule } from '../../src/procedure/procedure';
import { messages } from '../messages';
import { chunksOf } from './store';

/** Whoever is in charge of some agencies only brings in what these are in charge of. Empty: everything. */
export type Reach = readonly string[];

/** Said of a row. */
export const outsideAgencies: Problem = { ...messages.outsideAgencies, rule: messages.outsideAgencies.code };

/** The agency that will be in charge of a new procedure (collections/procedures/charge.ts). */
export const chargeOf = (performers: PerformerRule | undefined) =>
  performers?.kind === 'department' ? performers.agency : null;

export const isOutside = (reach: Reach, agency: string | null) =>
  reach.length > 0 && (agency === null || !reach.includes(agency));

/** A row about a procedure of other agencies is refused, with the sentence. `charge`: of the procedure that is there; undefined: none is. */
export function withinReach<Row extends PlannedRow>(
  planned: Row,
  read: ReadRow,
  { reach, charge }: { reach: Reach; charge: string | null | undefined },
): Row {
  const { agency, record } = read.values;
  const own = charge === undefined ? chargeOf(agency?.performers ?? record?.performers) : charge;
  if (planned.verdict === 'refused' || !isOutside(reach, own)) return planned;
  return { ...planned, verdict: 'refused', deed: 'none', changes: [], problems: [outsideAgencies] };
}

/** @throws ProblemError 403 when this import has brought in what other agencies are in charge of: taking it back would change theirs */
export async function checkUndoable(payload: Payload, row: Import, reach: Reach): Promise<void> {
  if (reach.length === 0) return;
  for await (const { rows } of chunksOf(payload, row)) {
    const ids = rows.flatMap(({ outcome, procedureId }) => (outcome === 'applied' && procedureId ? [procedureId] : []));
    if (ids.length === 0) continue;
    const own = await payload.find({
      collection: 'procedures',
      draft: true,
      where: { and: [{ id: { in: ids } }, { managingAgency: { in: [...reach] } }] },
      select: { key: true },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    const known = new Set(own.docs.map(({ id }) => id));
    if (ids.some((id) => !known.has(id))) throw new ProblemError(403, [messages.outsideAgencies]);
  }
}
