import type { ReactNode } from 'react';
import { locales } from '../../messages/text';
import { feedFormats } from '../../service-list/changes/feeds';
import { addresses } from '../addresses';
import type { PageContext } from '../page-context';
import { frameTexts } from './messages';

/** A small leaf of paper with a tick, drawn by us; a data address, so no page asks for /favicon.ico. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b4f5c'/%3E%3Cpath d='M9 17l5 5 10-12' fill='none' stroke='%23fff' stroke-width='3.5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

export type Crumb = { name: string; address: string; vietnamese?: boolean };

export type PageProps = {
  context: PageContext;
  title: string;
  description?: string;
  /** Which entry of the main navigation is the current one. */
  current?: 'home' | 'services' | 'lookUp';
  /** The way here, without the page itself. */
  crumbs?: readonly Crumb[];
  scripts?: readonly string[];
  styles?: readonly string[];
  /** What the scripts fetch first: asked for together with them instead of after them. */
  data?: readonly string[];
  /** Data for search engines, as a text for a script element of JSON. */
  linkedData?: string;
  /** In a frame of another site: without our header, navigation and footer. */
  isBare?: boolean;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
  /** Says that procedure texts stay Vietnamese, on pages in another language. */
  tellsLanguage?: boolean;
  children: ReactNode;
};

/** The document around every page: head, skip link, header, path, main, footer. */
export function Page(props: PageProps) {
  const { context } = props;
  return (
    <html lang={context.locale}>
      {/* biome-ignore lint/style/noHeadElement: this document is drawn by React alone, Next has no part in it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} – ${siteName(context)}`}</title>
        {props.description && <meta name="description" content={props.description.slice(0, 300)} />}
        {props.hidden && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#0b4f5c" />
        <link rel="icon" href={icon} />
        {[...context.assets.css, ...(props.styles ?? [])].map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        {props.data?.map((address) => (
          <link key={address} rel="preload" as="fetch" href={address} crossOrigin="anonymous" />
        ))}
        {feedFormats.map(({ extension, mediaType }) => (
          <link
            key={extension}
            rel="alternate"
            type={mediaType.split(';')[0]}
            href={context.link(addresses.changes(extension))}
          />
        ))}
        {props.linkedData && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that was made safe for a script element
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.linkedData }} />
        )}
        {props.scripts?.map((address) => (
          <script key={address} type="module" src={address} />
        ))}
      </head>
      <body>
        <a className="skip-link" href="#noi-dung">
          {context.say(frameTexts.skip)}
        </a>
        {!props.isBare && <Header context={context} current={props.current} />}
        {!props.isBare && props.crumbs && props.crumbs.length > 0 && <Path context={context} crumbs={props.crumbs} />}
        <main id="noi-dung" tabIndex={-1}>
          {props.tellsLanguage && context.locale !== 'vi' && (
            <p className="note language-note">{context.say(frameTexts.onlyVietnamese)}</p>
          )}
          {props.children}
        </main>
        {!props.isBare && <Footer context={context} />}
      </body>
    </html>
  );
}

function siteName(context: PageContext): string {
  return context.province === null
    ? context.say(frameTexts.siteName)
    : context.say(frameTexts.siteNameLong, { province: context.say(context.province) });
}

function Header({ context, current }: Pick<PageProps, 'context' | 'current'>) {
  const entries = [
    { id: 'home', address: addresses.home, text: frameTexts.home },
    { id: 'services', address: addresses.services, text: frameTexts.services },
    { id: 'lookUp', address: addresses.lookUp, text: frameTexts.lookUp },
  ] as const;
  return (
    <header className="site-header">
      <div className="site-header-bar">
        <a className="site-name" href={context.link(addresses.home)}>
          <svg className="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="7" />
            <path d="M9 17l5 5 10-12" />
          </svg>
          <span>
            <span className="site-name-main">{context.say(frameTexts.siteName)}</span>
            {context.province && <span className="site-name-place">{capital(context.say(context.province))}</span>}
          </span>
        </a>
        <Languages context={context} />
      </div>
      <nav className="site-nav" aria-label={context.say(frameTexts.navigation)}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <a href={context.link(entry.address)} aria-current={current === entry.id ? 'page' : undefined}>
                {context.say(entry.text)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Languages({ context }: { context: PageContext }) {
  const names = { vi: frameTexts.vietnamese, en: frameTexts.english };
  return (
    <nav className="languages" aria-label={context.say(frameTexts.language)}>
      {locales.map((locale) => (
        <a
          key={locale}
          href={context.inLanguage(locale)}
          hrefLang={locale}
          lang={locale}
          aria-current={locale === context.locale ? 'true' : undefined}
        >
          {names[locale][locale]}
        </a>
      ))}
    </nav>
  );
}

function Path({ context, crumbs }: { context: PageContext; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={context.say(frameTexts.path)}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.address}>
            <a href={context.link(crumb.address)} {...(crumb.vietnamese ? context.vietnamese : {})}>
              {crumb.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ context }: { context: PageContext }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p className="site-footer-name">{siteName(context)}</p>
        <p>
          <a href={context.link(addresses.catalog)}>{context.say(frameTexts.openData)}</a>
        </p>
        <p>{context.say(frameTexts.provenance)}</p>
        <p>{context.say(frameTexts.privacy)}</p>
      </div>
    </footer>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
