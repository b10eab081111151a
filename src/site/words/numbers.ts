import type { Locale } from '../../messages/text';

const formats: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** `1234.5` as `1.234,5` (vi) or `1,234.5` (en). */
export function showNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}
