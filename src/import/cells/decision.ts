import { type Cell, nothing, type Reading } from './cell';
import { cleanLine, isBlank } from './clean-text';
import { readDate } from './dates';

/** `517/QĐ-BTP`, `Quyết định số 517/QĐ-BTP ngày 05/3/2026`. */
function read(text: string): Reading {
  if (isBlank(text)) return nothing;
  const line = cleanLine(text);
  const number = line
    .replace(/^(quyết định|QĐ)\s+(số\s*:?\s*)?/iu, '')
    .replace(/\s*[,;]?\s*(ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*$/u, '')
    .replace(/\s*ngày .*$/u, '')
    .trim();
  return { values: { decision: { number: (number || line).slice(0, 60), date: readDate(line) ?? null } }, remarks: [] };
}

export const decisionCell: Cell = {
  id: 'decision',
  title: { vi: 'Quyết định công bố', en: 'Decision' },
  headers: [
    'so qd cong bo',
    'quyet dinh cong bo',
    'so quyet dinh',
    'qd cong bo',
    'so quyet dinh cong bo',
    'quyet dinh',
  ],
  looksLike: (text) => /^\d+\/QĐ-/iu.test(text.normalize('NFC').trim()) && text.length < 40,
  read: (text) => read(text),
};
