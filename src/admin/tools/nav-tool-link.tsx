'use client';
import { usePathname } from 'next/navigation';

/** A way in the menu, which says whether one is there already. */
export function NavToolLink({ href, text }: { href: string; text: string }) {
  const path = usePathname();
  return (
    <a className="nav__link cat-nav-link" href={href} {...(path.startsWith(href) ? { 'aria-current': 'page' } : {})}>
      <span className="nav__link-label">{text}</span>
    </a>
  );
}
