import type { PlannedService } from './entry';

/** A named list that was made public: the annex of a plan, essential services. Its services come out of the releases, its targets from here. */
export type PublishedPlan = {
  /** Whose it is: a province, or `VN` (then it holds in every province). */
  owner: string;
  /** Its address among the lists of its owner: `ke-hoach-chuyen-doi-so-2026`. */
  key: string;
  title: string;
  legalBasis: string | null;
  services: readonly PlannedService[];
};

/** The tenant of the nation, whose lists hold in every province. */
export const nation = 'VN';

/** The name a list goes by in addresses: `H01/ke-hoach-2026`. */
export const planName = ({ owner, key }: Pick<PublishedPlan, 'owner' | 'key'>): string => `${owner}/${key}`;
