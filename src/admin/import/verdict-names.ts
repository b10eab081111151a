import type { ShownRow } from '../../../collections/imports/report';
import type { Text } from '../../messages/text';
import { importTexts } from './messages';

const verdictNames: Record<string, Text> = {
  new: importTexts.new,
  changed: importTexts.changed,
  same: importTexts.same,
  question: importTexts.question,
  refused: importTexts.refusedRows,
  applied: importTexts.applied,
  failed: importTexts.failed,
  undone: importTexts.undone,
  kept: importTexts.kept,
};

/** What a row with a question would do all the same. */
export const deedNames: Record<ShownRow['deed'], Text> = {
  new: importTexts.deedNew,
  changed: importTexts.deedChanged,
  same: importTexts.same,
  merge: importTexts.deedMerge,
  none: importTexts.refusedRows,
};

/** What a row is called now: what was done with it, else what it would do. */
export const stateOf = (row: ShownRow) => (row.outcome === 'none' ? row.verdict : row.outcome);

export function verdictName(row: ShownRow): Text {
  return verdictNames[stateOf(row)] ?? importTexts.state;
}
