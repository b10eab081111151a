import type { Text } from '../../messages/text';
import type { Procedure } from '../../procedure/procedure';

/** Longest texts a form takes in each place (form-schemas/meta/form.schema.json, settings of the field types). */
export const longest = {
  title: 1500,
  label: 1000,
  choice: 300,
  choiceValue: 100,
  explanation: 5000,
  help: 5000,
  inSentence: 300,
};

/** A text cut to `limit` characters, with an ellipsis when something is left out. */
export function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

/** Both languages cut to `limit` characters. */
export function clippedText({ vi, en }: Text, limit: number): Text {
  return { vi: clipped(vi, limit), en: clipped(en, limit) };
}

/** The procedure with every text in NFC: forms with decomposed accents are refused. */
export function normalised(procedure: Procedure): Procedure {
  return JSON.parse(JSON.stringify(procedure), (_key, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC') : value,
  );
}
