import type { Locale } from '../messages/text';

const forms = {
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment (ISO 8601) as people in Vietnam write it: `22/11/2026`, with `time` also `08:23`. */
export function sayDate(iso: string, locale: Locale, form: keyof typeof forms = 'time'): string {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    ...forms[form],
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso));
}
