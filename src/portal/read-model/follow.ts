import type { Release } from '../../service-list/release';
import type { SequenceTail } from './ports';

/** What stands between the pack and the releases of a province. */
export type Step =
  | { kind: 'same' }
  | { kind: 'behind'; releases: Release[] }
  /** The releases are not those that were packed: the database was restored or replaced. */
  | { kind: 'different' };

/**
 * Compares the last release taken in with what the database holds from there on. `fetched` begins with that very release
 * when there is one. Releases behind a gap in the sequence wait until it is filled.
 */
export function nextStep(known: SequenceTail | undefined, newest: SequenceTail, fetched: readonly Release[]): Step {
  if (!known) return { kind: 'behind', releases: gapless(fetched, 0) };
  if (newest.sequence < known.sequence) return { kind: 'different' };
  if (newest.sequence === known.sequence) return { kind: newest.sha256 === known.sha256 ? 'same' : 'different' };
  const [first, ...rest] = fetched;
  if (first?.sequence !== known.sequence || first.sha256 !== known.sha256) return { kind: 'different' };
  return { kind: 'behind', releases: gapless(rest, known.sequence) };
}

function gapless(releases: readonly Release[], after: number): Release[] {
  const missing = releases.findIndex((release, place) => release.sequence !== after + 1 + place);
  return missing < 0 ? [...releases] : releases.slice(0, missing);
}
