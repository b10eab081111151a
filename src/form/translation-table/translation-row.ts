import type { Text } from '../../messages/text';

/** One text of a form with all its translations: a row of the grid and of the CSV. */
export type TranslationRow = {
  /** Stable name of the text: by ids of fields, steps and sections, so it stays when they move (`field:name/title`). */
  id: string;
  /** Where it stands now: JSON pointer into the form. */
  pointer: string;
  /** Where it stands, in words: `Trường “Họ tên” · nhãn`. */
  where: Text;
  /** The Vietnamese original. */
  original: string;
  /** Locale -> text, for the languages asked for; '' while there is none. */
  texts: Record<string, string>;
  /** Languages without a text of their own. Texts of the product (names of parts of a person) are never missing in English. */
  missing: string[];
  /** What a language shows although nobody translated it: the product's own words. */
  builtIn: Record<string, string>;
};
