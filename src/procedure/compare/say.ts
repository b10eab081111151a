import { fillText, type Locale, type Text } from '../../messages/text';
import type { ChangeEffect, ProcedureChange } from './change';
import { compareMessages as texts } from './messages';

/** A value as it is shown in a sentence; undefined and '' are "nothing". */
export type Shown = string | Text | undefined;

/** Whole names: the longest in the national database have some 700 characters. */
const longest = 1_000;

function inLocale(value: Shown, locale: Locale): string {
  const text = value === undefined ? '' : typeof value === 'string' ? value : value[locale];
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  return oneLine.length > longest ? `${oneLine.slice(0, longest - 1)}…` : oneLine;
}

const isNothing = (value: Shown) => inLocale(value, 'vi') === '';

/** A number as it is shown: nothing where there is none. */
export const shownNumber = (value: number | null | undefined): Shown =>
  value === null || value === undefined ? undefined : String(value);

export const yesOrNo = (value: boolean): Text => (value ? texts.yes : texts.no);

/** The change of one field; nothing when the values are the same. */
export function fieldChange(
  path: string,
  what: Text,
  [before, after]: readonly [Shown, Shown],
  effect: ChangeEffect,
): ProcedureChange[] {
  if (JSON.stringify(before ?? '') === JSON.stringify(after ?? '')) return [];
  const frame = isNothing(before) ? texts.set : isNothing(after) ? texts.cleared : texts.changed;
  const text = { vi: sentence('vi'), en: sentence('en') };
  return [{ path, effect, text }];

  function sentence(locale: Locale): string {
    return fillText(frame, {
      what: what[locale],
      from: inLocale(before, locale),
      to: inLocale(after, locale),
    })[locale];
  }
}

/** A row that was added or is gone. */
export function rowChange(
  path: string,
  kind: 'added' | 'removed',
  { list, what }: { list: Text; what: Shown },
  effect: ChangeEffect,
): ProcedureChange {
  const sentence = (locale: Locale) =>
    fillText(texts[kind], { list: list[locale], what: inLocale(what, locale) })[locale];
  return { path, effect, text: { vi: sentence('vi'), en: sentence('en') } };
}

/** The name of a field inside a row: `Giấy chứng sinh – bắt buộc`. */
export function fieldOfRow(row: string | Text, field: Text): Text {
  const name = (locale: Locale) => fillText(texts.of, { row: inLocale(row, locale), field: field[locale] })[locale];
  return { vi: name('vi'), en: name('en') };
}
