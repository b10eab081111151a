import { cleanLines } from '../form/field-types/clean-text';
import { fill, type Text } from '../messages/text';
import { noticeKind } from './kinds';
import type { NoticeKind } from './kinds/kind';
import type { NoticeValues } from './notice';

/** A notice in words; a kind that is no longer known is named by its code. */
export function sayNotice(code: string, values: NoticeValues): { title: Text; body: Text; tone: string } {
  const kind = noticeKind(code);
  if (!kind) return { title: { vi: code, en: code }, body: { vi: '', en: '' }, tone: 'task' };
  return { title: inWords(kind.title, values), body: inWords(bodyOf(kind, values), values), tone: kind.tone };
}

/** What is said where a value is there that only some notices of the kind have. */
const bodyOf = (kind: NoticeKind, values: NoticeValues): Text =>
  kind.dated !== undefined && values.date !== undefined && values.date !== '' ? kind.dated : kind.body;

/** The text with its values. Marks that turn the reading direction are left out of them: they would turn what stands after. */
function inWords(text: Text, values: NoticeValues): Text {
  const clean = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? cleanLines(value) : value]),
  );
  return { vi: fill(oneStop(text.vi, clean), clean), en: fill(oneStop(text.en, clean), clean) };
}

/** A value that is a whole sentence brings its own full stop. */
const oneStop = (template: string, values: NoticeValues): string =>
  template.replace(/(\{(\w+)\})\./g, (place, gap: string, name: string) =>
    /[.!?…]$/.test(String(values[name] ?? '')) ? gap : place,
  );

/** Whether a value read from the store is what the texts of a notice say. */
export const isNoticeValues = (value: unknown): value is NoticeValues =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each === 'string' || typeof each === 'number');
