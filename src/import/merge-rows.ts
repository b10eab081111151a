import type { PerformerRule, Procedure } from '../procedure/procedure';
import { noteLines, withNotes } from '../procedure/staff-notes';
import { cells, titleOf } from './cells';
import { cleanLine } from './cells/clean-text';
import type { ReadRow } from './read-row';

function performersOf(rule: PerformerRule): string[] {
  if (rule.kind === 'department') return [rule.agency];
  return rule.kind === 'list' ? rule.agencies : [];
}

/** Departments of both become a list; communes or a body outside beside them are only said in words. */
function together(one: PerformerRule, other: PerformerRule | undefined): PerformerRule {
  if (other === undefined) return one;
  const agencies = [...new Set([...performersOf(one), ...performersOf(other)])];
  return agencies.length > 1 && one.kind !== 'communes' && one.kind !== 'outside' ? { kind: 'list', agencies } : one;
}

/** Every text of a double that is not that of the first row, whatever the column: `Tên thủ tục: …`. */
function differingTexts(first: ReadRow, double: ReadRow): string[] {
  return cells.flatMap(({ id }) => {
    const text = cleanLine(double.texts[id] ?? '');
    const isSame = text.toLocaleLowerCase('vi') === cleanLine(first.texts[id] ?? '').toLocaleLowerCase('vi');
    if (id === 'ordinal' || text === '' || isSame) return [];
    // A whole record is no text for people; the report of the import keeps it.
    return [`${titleOf(id).vi}: ${id === 'record' ? 'khác' : text}`];
  });
}

/**
 * Merges a double of the same file into the record it is a double of: its agency is added, and every cell that says something else is
 * kept as a note with its line. Nothing of the record is overwritten.
 */
export function mergeRow(record: Procedure, first: ReadRow, double: ReadRow): Procedure {
  const differing = differingTexts(first, double).join('; ');
  const agency = double.values.agency?.text;
  const isNamed = agency === undefined || record.decidingAgency.includes(agency);
  const merged: Procedure = {
    ...record,
    decidingAgency: isNamed ? record.decidingAgency : `${record.decidingAgency}; ${agency}`.slice(0, 500),
    performers: together(record.performers, double.values.agency?.performers),
  };
  return differing === '' ? merged : withNotes(merged, noteLines(`Dòng ${double.line} trùng: ${differing}`));
}
