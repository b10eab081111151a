import type { Locale } from './text';

const kibibyte = 1024;

/** The size of a file for people: `193 B`, `820 KB`, `1,4 MB`; in binary units, as file managers and the limits of uploads count. */
export function fileSizeText(bytes: number, locale: Locale): string {
  if (bytes < kibibyte) return `${bytes} B`;
  const kilobytes = Math.round(bytes / kibibyte);
  if (kilobytes < kibibyte) return `${kilobytes} KB`;
  const megabytes = String(Math.round((bytes / kibibyte / kibibyte) * 10) / 10);
  return `${locale === 'vi' ? megabytes.replace('.', ',') : megabytes} MB`;
}
