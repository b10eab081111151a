'use client';
import { useAuth, useConfig } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useSay } from '../use-say';
import { duplicateTexts } from './messages';

/** The way to what may be double, above the collections of the menu. */
export function DuplicatesNavLink() {
  const { say } = useSay();
  const { config } = useConfig();
  const { user } = useAuth();
  const path = usePathname();
  const address = `${config.routes.admin}/duplicates`;
  if (!user) return null;
  return (
    <a className="nav__link" href={address} {...(path.startsWith(address) ? { 'aria-current': 'page' } : {})}>
      <span className="nav__link-label">{say(duplicateTexts.title)}</span>
    </a>
  );
}
