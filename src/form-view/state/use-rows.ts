import { useEffect, useRef, useState } from 'react';
import type { Json } from '../../form/json';
import { type Path, pathId } from './paths';
import { useView } from './view-context';

type Options<Row extends Json> = {
  path: Path;
  rows: readonly Row[];
  /** What a new row holds; a value of its own each time, for rjsf writes into it. */
  blank: () => Row;
  /** What a row is called, by its index. */
  name: (index: number) => string;
  give: (rows: readonly Row[]) => void;
  /** DOM id of what takes the focus in a row that came. */
  target: (index: number) => string;
};

/** The rows of one answer: adding, taking out, putting back what was just taken out. */
export type Rows = {
  /** A key per row that stays with it, so that removing one never moves what is typed in another. */
  keys: readonly number[];
  /** Name of the row that can still be put back. */
  removed: string | undefined;
  /** DOM id of the notice that says so. */
  noticeId: string;
  add: () => void;
  takeOut: (index: number) => void;
  undo: () => void;
};

/** Adds and removes rows with the focus following and the findings of moved rows forgotten. */
export function useRows<Row extends Json>({ path, rows, blank, name, give, target }: Options<Row>): Rows {
  const { store } = useView();
  const { keys, remove, insert } = useRowKeys(rows.length);
  const [removed, setRemoved] = useState<{ index: number; row: Row; name: string } | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const noticeId = `${pathId(path)}-removed`;

  useEffect(() => {
    if (focus === null) return;
    document.getElementById(focus)?.focus();
    setFocus(null);
  }, [focus]);

  /** Findings stand by row number: after rows moved they would point at the wrong one. */
  const forget = (): void => {
    const below = `${path.join('.')}.`;
    const stays = (problem: { field?: string }) => !problem.field?.startsWith(below);
    store.problems.set(store.problems.problems().filter(stays), store.problems.warnings().filter(stays));
  };
  return {
    keys,
    removed: removed?.name,
    noticeId,
    add: () => {
      store.pending.flush();
      setRemoved(null);
      give([...rows, blank()]);
      setFocus(target(rows.length));
    },
    takeOut: (index) => {
      store.pending.flush();
      const row = rows[index];
      if (row === undefined) return;
      remove(index);
      forget();
      setRemoved({ index, row, name: name(index) });
      give(rows.filter((_row, i) => i !== index));
      setFocus(noticeId);
    },
    undo: () => {
      if (!removed) return;
      insert(removed.index);
      forget();
      give([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
      setFocus(target(removed.index));
      setRemoved(null);
    },
  };
}

/** Keys stay with their rows: rows are only added at the end or taken out by us. */
function useRowKeys(count: number): {
  keys: readonly number[];
  remove: (index: number) => void;
  insert: (index: number) => void;
} {
  const keys = useRef<number[]>([]);
  const serial = useRef(0);
  while (keys.current.length < count) {
    keys.current.push(serial.current);
    serial.current += 1;
  }
  if (keys.current.length > count) keys.current.length = count;
  return {
    keys: keys.current,
    remove: (index) => keys.current.splice(index, 1),
    insert: (index) => {
      keys.current.splice(index, 0, serial.current);
      serial.current += 1;
    },
  };
}
