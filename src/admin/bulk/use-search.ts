'use client';
import { useEffect, useState } from 'react';
import type { StaffSearchAnswer } from '../../../collections/staff-search/endpoint';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';

/** What is searched for: words, facets, the page. Empty: not narrowed. */
export type SearchQuery = {
  province: string;
  q: string;
  agency: string;
  sector: string;
  level: string;
  state: string;
  page: number;
};

export type SearchState = {
  query: SearchQuery;
  answer: StaffSearchAnswer | undefined;
  problems: readonly Problem[];
  /** Changes the query; whatever but the page itself changes goes back to the first page. */
  change: (part: Partial<SearchQuery>) => void;
};

const typingPauseMs = 200;

/** Searches as people type and choose; an answer that comes late, to an older question, is passed over. */
export function useSearch(path: string, first: Partial<SearchQuery>): SearchState {
  const [query, setQuery] = useState<SearchQuery>({
    province: '',
    q: '',
    agency: '',
    sector: '',
    level: '',
    state: '',
    page: 1,
    ...first,
  });
  const [answer, setAnswer] = useState<StaffSearchAnswer>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isLate = false;
    const ask = async () => {
      const asked = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      const { value, problems: refused } = await askServer<StaffSearchAnswer>(`${path}?${new URLSearchParams(asked)}`);
      if (isLate) return;
      if (value) setAnswer(value);
      setProblems(refused ?? []);
    };
    const waiting = setTimeout(() => void ask(), typingPauseMs);
    return () => {
      isLate = true;
      clearTimeout(waiting);
    };
  }, [path, query]);
  return { query, answer, problems, change: (part) => setQuery((before) => ({ ...before, page: 1, ...part })) };
}
