/** What a document is filtered and counted by. `state`: how a working document stands to its release; a release has none. */
export const facetNames = ['province', 'sector', 'agency', 'level', 'applicant', 'tier', 'state'] as const;

export type FacetName = (typeof facetNames)[number];

/** A service as the index takes it in. */
export type SearchDocument = {
  province: string;
  key: string;
  name: string;
  /** As printed and as kept; small or capital letters. */
  codes: readonly string[];
  /** Names of the agencies that perform it, and of its sector: what people call it by beside its own name. */
  belongsTo: readonly string[];
  facets: Readonly<Record<FacetName, readonly string[]>>;
};

/** A place in the order of the list: dictionary order of names, then province and key. */
export type OrderKey = { province: string; key: string; name: string };

/** A document in a list of results: its rank, smaller is better, then its place in the order. Where a page ends. */
export type Position = OrderKey & { rank: number };

export type SearchFilter = Partial<Record<FacetName, string>> & {
  /** With or without accents, any order of words, the last one unfinished, or a code. */
  text?: string;
};

export type SearchPage = {
  positions: Position[];
  total: number;
  hasNextPage: boolean;
  /** Every facet counted over the documents that meet all other parts of the filter. */
  facets: Record<FacetName, { value: string; count: number }[]>;
  /** Whether nothing matched as typed and one word was taken for a misspelt one. */
  approximate: boolean;
};
