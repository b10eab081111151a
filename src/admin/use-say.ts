'use client';
import { useTranslation } from '@payloadcms/ui';
import { fill, type Locale, type MessageValues, type Text } from '../messages/text';
import { localeOf } from './locale';

/** Says texts in the language the person has chosen in the admin. */
export function useSay(): { locale: Locale; say: (text: Text, values?: MessageValues) => string } {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return { locale, say: (text, values) => fill(text[locale], values) };
}
