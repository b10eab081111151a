import type { Text } from '../../messages/text';
import { fillText } from '../../messages/text';
import type { ChangeEffect, ProcedureChange } from './change';
import { compareMessages as texts } from './messages';
import { rowChange, type Shown } from './say';

type Rows<Row> = {
  path: string;
  list: Text;
  before: readonly Row[];
  after: readonly Row[];
  /** What makes a row the same row in both. */
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => Shown;
  effectOf: (kind: 'added' | 'removed', row: Row) => ChangeEffect;
  /** Changes inside a row that is in both. */
  inside?: (before: Row, after: Row, path: string) => ProcedureChange[];
};

/** Rows of a list by their keys: added, removed, changed inside, and, when they are the same ones, put in another order. */
export function compareRows<Row>({ path, list, before, after, ...row }: Rows<Row>): ProcedureChange[] {
  const keysOf = (rows: readonly Row[]) => rows.map(row.keyOf);
  const byKey = new Map(before.map((each) => [row.keyOf(each), each]));
  const kept = new Set(keysOf(after));
  const changes = [
    ...before.filter((each) => !kept.has(row.keyOf(each))).map((each) => said('removed', each)),
    ...after.flatMap((each) => {
      const key = row.keyOf(each);
      const old = byKey.get(key);
      return old === undefined ? [said('added', each)] : (row.inside?.(old, each, `${path}.${key}`) ?? []);
    }),
  ];
  const common = (rows: readonly Row[]) => keysOf(rows).filter((key) => byKey.has(key) && kept.has(key));
  const isMoved = JSON.stringify(common(before)) !== JSON.stringify(common(after));
  return isMoved ? [...changes, { path, effect: 'harmless', text: moved(list) }] : changes;

  function said(kind: 'added' | 'removed', each: Row): ProcedureChange {
    return rowChange(`${path}.${row.keyOf(each)}`, kind, { list, what: row.nameOf(each) }, row.effectOf(kind, each));
  }
}

const moved = (list: Text): Text => ({
  vi: fillText(texts.moved, { list: list.vi }).vi,
  en: fillText(texts.moved, { list: list.en }).en,
});
