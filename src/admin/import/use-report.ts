'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownRow } from '../../../collections/imports/report';
import { askServer } from '../ask-server';
import type { ShownReport } from './shown';

/** Rows that are asked for at once. */
const pageRows = 100;

/** Rows of a report by their place among those that match, asked for page by page as they come into view. */
export function useReport(path: string, only: string | undefined, search: string, question: string | undefined) {
  const [total, setTotal] = useState<number>();
  const [rows, setRows] = useState<ReadonlyMap<number, ShownRow>>(new Map());
  const asked = useRef(new Set<number>());

  const askPage = useCallback(
    async (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const query = new URLSearchParams({
        search,
        from: String(page * pageRows),
        limit: String(pageRows),
        only: only ?? '',
        question: question ?? '',
      });
      const { value } = await askServer<ShownReport>(`${path}/rows?${query}`);
      if (!value) {
        asked.current.delete(page);
        return;
      }
      setTotal(value.total);
      setRows(
        (known) =>
          new Map([...known, ...value.rows.map((row, place): [number, ShownRow] => [page * pageRows + place, row])]),
      );
    },
    [path, only, search, question],
  );

  useEffect(() => {
    const waiting = setTimeout(() => void askPage(0), search === '' ? 0 : 250);
    return () => clearTimeout(waiting);
  }, [askPage, search]);

  /** Sees to it that these places are there. */
  const show = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageRows); page <= Math.floor(last / pageRows); page += 1) void askPage(page);
    },
    [askPage],
  );

  const replace = useCallback((row: ShownRow) => {
    setRows((known) => new Map([...known].map(([place, each]) => [place, each.line === row.line ? row : each])));
  }, []);

  return { total, rows, show, replace };
}
