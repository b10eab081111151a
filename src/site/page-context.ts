import type { FastifyRequest } from 'fastify';
import { fill, type Locale, locales, type MessageValues, type Text } from '../messages/text';
import { withQuery } from './addresses';
import { originOf } from './origin';
import type { SiteOptions } from './site-options';
import { vietnamDay } from './words/dates';
import { provinceTitle } from './words/place-names';

/** What every page is drawn with: the language, the day, and how to speak and link in that language. */
export type PageContext = {
  locale: Locale;
  /** ISO date in Vietnam; dated fees are read against it. */
  today: string;
  say: (text: Text, values?: MessageValues) => string;
  /** An address of ours in the language of the page. */
  link: (path: string, query?: Record<string, string | null | undefined>) => string;
  /** The same page in another language. */
  inLanguage: (locale: Locale) => string;
  /** Attributes of texts that only exist in Vietnamese (procedures), for readers of other languages. */
  vietnamese: { lang?: 'vi' };
  /** For instance `tỉnh An Giang`; null when the site shows all provinces. */
  province: Text | null;
  assets: SiteOptions['assets'];
  /** Address of this installation, for texts that leave it. */
  origin: string;
};

/** The language asked for by `?lang=`; anything unknown is Vietnamese. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = parameters(request).get('lang');
  return locales.find((locale) => locale === asked) ?? 'vi';
}

/** The parameters of the address as sent; broken percent signs stay as they are. */
export function parameters(request: FastifyRequest): URLSearchParams {
  const [, query = ''] = request.url.split('?', 2);
  return new URLSearchParams(query);
}

/** The context of the page that answers this request. */
export function pageContext(request: FastifyRequest, options: SiteOptions): PageContext {
  const locale = localeOf(request);
  const [path = '/'] = request.url.split('?', 1);
  const query = request.method === 'GET' ? parameters(request) : new URLSearchParams();
  query.delete('lang');
  return {
    locale,
    today: vietnamDay(options.clock()),
    say: (text, values) => fill(text[locale], values),
    link: (to, given = {}) => withQuery(to, given, locale),
    inLanguage: (other) => withQuery(path, Object.fromEntries(query), other),
    vietnamese: locale === 'vi' ? {} : { lang: 'vi' },
    province: options.province === null ? null : provinceTitle(options.model.places(), options.province),
    assets: options.assets,
    origin: originOf(request, options),
  };
}
