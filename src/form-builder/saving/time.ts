import type { Locale } from '../../messages/text';

const zone = 'Asia/Ho_Chi_Minh';

/** Time of day in Viet Nam: `10:32`. */
export function timeText(iso: string, locale: Locale): string {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return formatter.format(new Date(iso));
}
