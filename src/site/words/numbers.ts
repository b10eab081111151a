import type { Locale } from '../../messages/text';

const formats: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
};

/** `1234.5` as `1.234,5` (vi) or `1,234.5` (en). */
export function showNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}

/** Money in whole units: `50.000 đồng`, `10 USD`. */
export function showMoney(value: number, currency: 'VND' | 'USD', locale: Locale): string {
  const unit = { vi: { VND: 'đồng', USD: 'đô la Mỹ' }, en: { VND: 'VND', USD: 'USD' } }[locale][currency];
  return `${showNumber(value, locale)} ${unit}`;
}

/** Size of a file: `820 KB`, `1,4 MB`. */
export function showBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${showNumber(bytes, locale)} B`;
  if (bytes < 1024 * 1024) return `${showNumber(Math.round(bytes / 1024), locale)} KB`;
  return `${showNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, locale)} MB`;
}
