import type { ServerProps } from 'payload';
import { staffOf } from '../../../collections/access';
import { localeOf } from '../locale';
import { NavToolLink } from './nav-tool-link';
import { toolsOfMenu } from './tools';

/** The ways to our own screens, above the collections of the menu: those that this person may use. */
export function NavTools({ i18n, payload, user }: ServerProps) {
  const staff = staffOf({ user: user ?? null });
  if (!staff) return null;
  const locale = localeOf(i18n.language);
  return toolsOfMenu(staff).map(({ id, href, title }) => (
    <NavToolLink key={id} href={payload.config.routes.admin + href} text={title[locale]} />
  ));
}
