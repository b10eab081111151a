import type { Text } from '../../messages/text';
import { agencyCell } from './agency';
import { applicantsCell } from './applicants';
import type { Cell, FieldId } from './cell';
import { channelsCell } from './channels';
import { codeCell } from './code';
import { deadlineCell } from './deadline';
import { decisionCell } from './decision';
import { documentsCell } from './documents';
import { feeCell } from './fee';
import { levelCell } from './level';
import { nameCell } from './name';
import { ordinalCell } from './ordinal';
import { recordCell } from './record';
import { sectorCell } from './sector';
import { textCells } from './texts';
import { tickCells } from './ticks';
import { tiersCell } from './tiers';

/** Every kind of column, in the order the mapping screen offers them. */
export const cells: readonly Cell[] = [
  ordinalCell,
  codeCell,
  nameCell,
  sectorCell,
  agencyCell,
  tiersCell,
  deadlineCell,
  feeCell,
  documentsCell,
  channelsCell,
  ...tickCells,
  levelCell,
  decisionCell,
  applicantsCell,
  ...textCells,
  recordCell,
];

/** The reader of a field; undefined for a name that is no field. */
export function cellOf(id: string): Cell | undefined {
  return cells.find((cell) => cell.id === id);
}

export function isFieldId(value: unknown): value is FieldId {
  return typeof value === 'string' && cellOf(value) !== undefined;
}

/** What a field is called for people. */
export function titleOf(field: FieldId): Text {
  return cellOf(field)?.title ?? { vi: field, en: field };
}
