import type { Text } from '../../messages/text';

/**
 * What a change means for those who apply and for programs that read the record:
 * - `harmless`: another wording, another plan; nobody has to do anything differently;
 * - `compatible`: something else is true now (a fee, a time, one more way), and what was right before still works;
 * - `breaking`: what applicants prepared or programs rely on no longer holds (one more paper, a case or channel that is gone).
 */
export type ChangeEffect = 'harmless' | 'compatible' | 'breaking';

/** One difference, in words. */
export type ProcedureChange = {
  /** Path in the record by keys, not by numbers: `cases.mac-dinh.documents.d2.required`. */
  path: string;
  effect: ChangeEffect;
  text: Text;
};

const order: readonly ChangeEffect[] = ['harmless', 'compatible', 'breaking'];

/** The heaviest effect of some changes; `harmless` of none. */
export function heaviest(changes: readonly { effect: ChangeEffect }[]): ChangeEffect {
  const places = changes.map(({ effect }) => order.indexOf(effect));
  return order[Math.max(0, ...places)] ?? 'harmless';
}
