import type { ShownRow } from '../../../collections/imports/report';
import type { ImportCounts } from '../../../collections/imports/stored-row';
import type { SheetItem, SheetMapping } from '../../import/read-sheet';
import type { SourceRow } from '../../import/source-row';
import type { ImportState } from '../../import/states';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';

/** An import as its endpoints give it. */
export type ShownImport = {
  id: string;
  title: string;
  state: ImportState;
  province: string;
  counts: Partial<ImportCounts> | null;
  problems: readonly Problem[] | null;
  createdAt: string;
  progress: { done: number; total: number; perSecond: number; secondsLeft: number | null } | null;
};

export type ShownMapping = {
  mapping: SheetMapping;
  rows: SourceRow[];
  fields: { id: string; title: Text; joins: boolean }[];
};

export type ShownReport = { rows: ShownRow[]; total: number; skipped: SheetItem[] };
