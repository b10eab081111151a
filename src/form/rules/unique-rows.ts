import { placesAt } from '../answers';
import { canonicalText } from '../canonical';
import { isAnswered } from '../conditions/evaluate';
import { anyAnswer } from '../conditions/operators/operator';
import type { Json } from '../json';
import { messages } from './messages';
import { applies, type Finding, fieldsRole, type Given, optionsSchema, type RuleKind } from './rule-kind';

/** No two rows of a table with the same values in the fields named (`children[].citizenId`). Rows without any of them do not count. */
export const uniqueRows: RuleKind = {
  name: 'unique-rows',
  label: { vi: 'Dòng không trùng', en: 'Rows differ' },
  description: {
    vi: 'Không có hai dòng trùng nhau ở các cột đã chọn.',
    en: 'No two rows are the same in the columns named.',
  },
  group: 'check',
  roles: fieldsRole(anyAnswer, 1, 10),
  sentence: { vi: 'Các dòng không trùng nhau ở {fields}', en: 'Rows differ in {fields}' },
  options: optionsSchema({}),
  check: (rule, given) => {
    const seen = new Map<string, number>();
    const findings: Finding[] = [];
    rowsOf(rule.fields, given).forEach((cells, index) => {
      if (!cells.some((cell) => isAnswered(cell.value)) || !applies(rule.when, cells[0]?.path ?? '', given)) return;
      const key = canonicalText(cells.map((cell) => comparable(cell.value)));
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, index);
      } else {
        const row = { vi: String(before + 1), en: String(before + 1) };
        findings.push({
          path: cells[0]?.path ?? '',
          code: 'duplicate-row',
          message: messages.duplicateRow,
          values: { row },
        });
      }
    });
    return findings;
  },
};

/** The cells of each row, a column per field. */
function rowsOf(fields: readonly string[], given: Given): { path: string; value: Json | undefined }[][] {
  const columns = fields.map((field) => placesAt(given.answers, field));
  return (columns[0] ?? []).map((_, row) => columns.flatMap((column) => column[row] ?? []));
}

/** Texts compare without case; what nests is compared only as far as it can be. */
function comparable(value: Json | undefined): Json {
  if (typeof value === 'string') return value.normalize('NFC').trim().toLocaleLowerCase('vi');
  return typeof value === 'object' || value === undefined ? null : value;
}
