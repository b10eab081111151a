import type { FormDraft } from '../../form/draft';
import type { TranslationRow } from '../../form/translation-table';
import { fold } from '../../form-view/controls/fold';
import type { Locale } from '../../messages/text';

/** The languages of the grid: English always, and those that the draft has texts in. */
export function languagesOf(draft: FormDraft, added: readonly string[]): string[] {
  const used = Object.entries(draft.translations ?? {}).flatMap(([language, texts]) =>
    Object.keys(texts).length > 0 && language !== 'vi' ? [language] : [],
  );
  return [...new Set(['en', ...used, ...added])];
}

/** The rows with every word of a text, in any of the languages; only those that lack one where it is asked for. */
export function findRows(
  rows: readonly TranslationRow[],
  typed: string,
  onlyMissing: boolean,
  locale: Locale,
): TranslationRow[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (onlyMissing && row.missing.length === 0) return false;
    if (words.length === 0) return true;
    const said = fold([row.where[locale], row.original, ...Object.values(row.texts)].join(' '));
    return words.every((word) => said.includes(word));
  });
}

/** How many texts each language lacks. */
export function missingByLanguage(rows: readonly TranslationRow[], languages: readonly string[]): Map<string, number> {
  return new Map(languages.map((language) => [language, rows.filter((row) => row.missing.includes(language)).length]));
}
