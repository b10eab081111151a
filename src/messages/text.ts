/** A text for people: Vietnamese first, English second. */
export type Text = { vi: string; en: string };

export type Locale = keyof Text;

/** The languages of the product, the first is the default. */
export const locales: readonly Locale[] = ['vi', 'en'];

/** Values that fill the `{name}` places of a message. */
export type MessageValues = Record<string, string | number>;

/** Fills `{name}` places; an unknown name stays visible rather than vanish. */
export function fill(template: string, values: MessageValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** One text in both languages with the same values filled in. */
export function fillText(text: Text, values: MessageValues = {}): Text {
  return { vi: fill(text.vi, values), en: fill(text.en, values) };
}
