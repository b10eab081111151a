import { applicableFees } from '../../procedure/fees';
import type { FeeRule, ServiceChannel } from '../../procedure/procedure';

/**
 * Where a fee rule stands on a day: paid now, no longer valid, not yet valid, or held back by a dated reduction that takes its
 * place (a reduction replaces the full amount).
 */
export type FeeStanding = 'now' | 'replaced' | 'future' | 'past';

const order: readonly FeeStanding[] = ['now', 'replaced', 'future', 'past'];

/** The fee rules of a channel with their standing on a day (ISO date), what is paid now first. */
export function feesByStanding(channel: ServiceChannel, today: string): { fee: FeeRule; standing: FeeStanding }[] {
  const paid = applicableFees(channel, today);
  const all = channel.fees.map((fee) => ({ fee, standing: standingOf(fee, paid, today) }));
  const unknown = paid.filter((fee) => !channel.fees.includes(fee)).map((fee) => ({ fee, standing: 'now' as const }));
  return [...unknown, ...all].sort((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
}

function standingOf(fee: FeeRule, paid: readonly FeeRule[], today: string): FeeStanding {
  if (paid.includes(fee)) return 'now';
  if (fee.validTo !== null && fee.validTo < today) return 'past';
  if (fee.validFrom !== null && fee.validFrom > today) return 'future';
  return 'replaced';
}
