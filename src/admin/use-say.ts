'use client';
import { useTranslation } from '@payloadcms/ui';
import { fill, type Locale, type MessageValues, type Text } from '../messages/text';

/** Says texts in the language the person has chosen in the admin. */
export function useSay(): { locale: Locale; say: (text: Text, values?: MessageValues) => string } {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'vi';
  return { locale, say: (text, values) => fill(text[locale], values) };
}
