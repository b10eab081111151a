'use client';
import { useAuth, useConfig } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useSay } from '../use-say';
import { importTexts } from './messages';

/** The way to the imports, above the collections of the menu. */
export function ImportNavLink() {
  const { say } = useSay();
  const { config } = useConfig();
  const { user } = useAuth();
  const path = usePathname();
  const address = `${config.routes.admin}/imports`;
  if (!user) return null;
  return (
    <a className="nav__link" href={address} {...(path.startsWith(address) ? { 'aria-current': 'page' } : {})}>
      <span className="nav__link-label">{say(importTexts.title)}</span>
    </a>
  );
}
