import { type CountChannel, countChannels } from '../service-level/dossier-counts';
import type { ServiceLevel } from '../service-level/level';

/** What is known of one published service, for figures over many. */
export type ServiceFacts = {
  province: string;
  key: string;
  name: string;
  /** The name folded to plain letters, as search keys are: two services of one folded name may be the same. */
  foldedName: string;
  /** Code of the agency in charge; null where nobody is named. */
  agency: string | null;
  legacy: ServiceLevel['legacy'];
  current: ServiceLevel['current'];
  /** Ids of the criteria that are missing. */
  missing: readonly string[];
  /** When its newest release came out, ISO date. */
  releasedOn: string;
  /** Planned level 1-4 with its date (ISO) and person. */
  target: { legacy: number; date: string | null; responsible: string | null };
  /** Whether the working document has changes that nobody has published. */
  isDraft: boolean;
  /** Dossiers of the period by channel, received and handled; only channels with any. */
  dossiers: Partial<Record<CountChannel, { received: number; handled: number }>>;
};

/** A level that a service was published at from this day on: one release. Null: from this day on it was offered no more. */
export type LevelStep = { key: string; on: string; legacy: number | null };

const online: readonly CountChannel[] = ['online', 'own-software'];
const elsewhere = countChannels.map(({ channel }) => channel).filter((channel) => !online.includes(channel));

/** Dossiers handled: on line, and in all. */
export function handledOf({ dossiers }: ServiceFacts): { online: number; all: number } {
  const handled = { online: 0, all: 0 };
  for (const channel of online) handled.online += dossiers[channel]?.handled ?? 0;
  handled.all = handled.online;
  for (const channel of elsewhere) handled.all += dossiers[channel]?.handled ?? 0;
  return handled;
}

/** Dossiers received on line. */
export function receivedOnline({ dossiers }: ServiceFacts): number {
  let received = 0;
  for (const channel of online) received += dossiers[channel]?.received ?? 0;
  return received;
}
