import { writeCsv } from './csv';
import { headings } from './messages';
import type { TranslationRow } from './translation-row';

/** The table as CSV for a translator: stable id, place, Vietnamese original, then a column per language. */
export function writeTranslations(rows: readonly TranslationRow[], languages: readonly string[]): string {
  const head = [headings.id, headings.where, headings.original, ...languages];
  return writeCsv([
    head,
    ...rows.map((row) => [
      row.id,
      row.where.vi,
      row.original,
      ...languages.map((language) => row.texts[language] ?? ''),
    ]),
  ]);
}
