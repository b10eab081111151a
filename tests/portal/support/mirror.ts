import type { Api } from './api';

type Change = {
  kind: 'RELEASED' | 'MERGED' | 'ENDED';
  province: string;
  key: string;
  codes: string[];
  revision: number;
  hash: string;
  successor: string | null;
  service: { name: string; level: { legacy: number } } | null;
};

type Page = { cursor: string; hasNextPage: boolean; nodes: Change[] };

const query = `query ($province: ID, $since: String, $first: Int!) {
  changes(province: $province, since: $since, first: $first) {
    cursor hasNextPage nodes { kind province key codes revision hash successor service { name level { legacy } } }
  }
}`;

/** A portal that keeps a copy of the catalogue and knows nothing but the changes. */
export function makeMirror(post: Api['post'], province?: string) {
  const held = new Map<string, Change>();
  let since: string | null = null;

  /** One question; gives whether there was more. */
  const poll = async (first: number): Promise<boolean> => {
    const { data, errors } = await post(query, { province, since, first });
    if (errors) throw new Error(JSON.stringify(errors));
    const page: Page = data.changes;
    for (const change of page.nodes) held.set(`${change.province}/${change.key}`, change);
    since = page.cursor;
    return page.hasNextPage;
  };
  /** Where an address leads: the service in its place, through any number of mergers. */
  const leadsTo = (at: string, key: string): string | null => {
    const seen = new Set<string>();
    for (let next: string | null = key; next !== null && !seen.has(next); ) {
      seen.add(next);
      const change: Change | undefined = held.get(`${at}/${next}`);
      if (change === undefined) return null;
      if (change.kind === 'RELEASED') return next;
      next = change.successor;
    }
    return null;
  };
  return {
    poll,
    leadsTo,
    async drain(first = 100) {
      while (await poll(first));
    },
    /** What it shows: the services that are offered. */
    shown: () =>
      [...held.values()]
        .filter(({ kind }) => kind === 'RELEASED')
        .map(({ province: of, key, revision, hash, service }) => [of, key, revision, hash, service?.name])
        .sort(),
    addresses: () => [...held.values()].map(({ province: of, key }) => ({ province: of, key })),
    cursor: () => since,
  };
}
