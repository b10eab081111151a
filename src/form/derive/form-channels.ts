import type { ServiceChannel } from '../../procedure/procedure';

/** The channels whose fees the form speaks of: the online one, or all where there is none. */
export function channelsForForm(channels: readonly ServiceChannel[]): ServiceChannel[] {
  const online = channels.filter(({ kind }) => kind === 'online');
  return online.length > 0 ? online : [...channels];
}
