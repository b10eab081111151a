import type { Procedure as StoredProcedure } from '../../payload-types';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import { hasMembers } from '../json-guards';

/** Why a procedure is retired, as it is kept on its document; `into` names the one it became part of, `merge` the merger. */
export type Retirement = {
  reason: string;
  by: string;
  byName: string;
  at: string;
  into: { id: string; key: string; name: string } | null;
  merge: string | null;
};

/** The same with the state, for screens. */
export type Retired = Omit<Retirement, 'by'> & { state: 'merged' | 'ended' };

const isRetirement = (value: unknown): value is Retirement =>
  hasMembers<Pick<Retirement, 'reason' | 'by' | 'byName' | 'at'>>(value, {
    reason: 'string',
    by: 'string',
    byName: 'string',
    at: 'string',
  });

type Row = Partial<Pick<StoredProcedure, 'state' | 'retirement'>>;

/** What is kept on a retired document; null: it is in use. */
export function retirementOf({ state, retirement }: Row): Retirement | null {
  const kept: unknown = retirement;
  return lifecycleOf(state) !== 'in-use' && isRetirement(kept) ? kept : null;
}

/** Why this procedure is retired; null: it is in use. */
export function retiredOf(row: Row): Retired | null {
  const state = lifecycleOf(row.state);
  const kept = retirementOf(row);
  if (state === 'in-use' || kept === null) return null;
  const { by: _by, ...shown } = kept;
  return { state, ...shown };
}
