import { fill, type Text } from '../../messages/text';

/** A text with places filled by texts, each in its own language. */
export function fillTexts(text: Text, values: Readonly<Record<string, Text>>): Text {
  const of = (locale: keyof Text): string =>
    fill(text[locale], Object.fromEntries(Object.entries(values).map(([name, said]) => [name, said[locale]])));
  return { vi: of('vi'), en: of('en') };
}
