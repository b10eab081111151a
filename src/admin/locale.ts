import type { Locale } from '../messages/text';

/** The language of our texts for a language of Payload's admin. */
export function localeOf(language: string): Locale {
  return language === 'en' ? 'en' : 'vi';
}
