import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { may, staffOf } from '../../collections/access';
import type { Deed } from '../../collections/users/roles';
import { addressOfView } from './address-of-view';
import { Live } from './live';
import { localeOf } from './locale';
import { messages } from './messages';

type Props = AdminViewServerProps & {
  children: ReactNode;
  /** What whoever looks at it must be allowed to do; without it every member of staff may. */
  deed?: Deed;
  className?: string;
};

/**
 * A page of ours inside the admin's frame, with the same head as Payload's own pages. Payload shows such views to anybody, so who asks is
 * looked at here: whoever is not signed in comes back here after signing in.
 */
export function Framed({ initPageResult, params, searchParams, viewActions, children, deed, className = '' }: Props) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { admin } = req.payload.config.routes;
  if (!req.user) {
    const back = addressOfView(admin, params?.segments, searchParams);
    redirect(`${admin}/login?redirect=${encodeURIComponent(back)}`);
  }
  const staff = staffOf(req);
  const isAllowed = deed === undefined ? staff !== null : may(staff, deed);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(viewActions ? { viewActions } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
    >
      <Live>
        <Gutter className={`cat-dashboard ${className}`.trim()}>
          {isAllowed ? children : <p>{messages.notForYou[localeOf(req.i18n.language)]}</p>}
        </Gutter>
      </Live>
    </DefaultTemplate>
  );
}
