import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { mailIsSet } from '../../../collections/mail/settings';
import { oidcSettings } from '../../../collections/users/oidc/settings';
import { Logo } from '../brand';
import { LoginForm } from './login-form';

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/** The login page, in place of Payload's: it asks for the second factor and offers single sign-on. */
export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user, payload } = initPageResult.req;
  const goTo = getSafeRedirect({ fallbackTo: payload.config.routes.admin, redirectTo: one(searchParams?.redirect) });
  if (user) redirect(goTo);
  return (
    <div className="cat-login">
      <Logo />
      <LoginForm
        goTo={goTo}
        why={one(searchParams?.why)}
        singleSignOn={oidcSettings(process.env)?.name ?? null}
        sendsMail={mailIsSet(process.env)}
      />
    </div>
  );
}
