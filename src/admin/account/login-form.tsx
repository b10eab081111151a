'use client';
import { Button } from '@payloadcms/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Text } from '../../messages/text';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { messages } from './messages';

type Props = { goTo: string; why: string; singleSignOn: string | null; sendsMail: boolean };

const reasons: Readonly<Record<string, Text>> = messages;

/** E-mail and password, then the code where the second factor is on. */
export function LoginForm({ goTo, why, singleSignOn, sendsMail }: Props) {
  const { say, locale } = useSay();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<string>(why.startsWith('sso-') ? (reasons[why]?.[locale] ?? '') : '');
  const [account, setAccount] = useState({ email: '', password: '' });
  const first = useRef<HTMLInputElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first field of each step takes the focus when the step comes
  useEffect(() => first.current?.focus(), [step]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '');
    const tried = step === 'password' ? { email: text('email').trim(), password: text('password') } : account;
    setAccount(tried);
    setIsBusy(true);
    setTold('');
    const code = step === 'code' ? { code: text('code').trim() } : {};
    const answer = await askServer<unknown>('/api/users/login', 'POST', { ...tried, ...code });
    if (answer.value !== undefined) {
      window.location.assign(goTo);
      return;
    }
    setIsBusy(false);
    const [problem] = answer.problems ?? [];
    if (problem?.code === 'second-factor-needed') {
      setStep('code');
      return;
    }
    setTold(problem?.message[locale] ?? '');
    first.current?.select();
    first.current?.focus();
  };

  const startOver = () => {
    setAccount({ email: '', password: '' });
    setTold('');
    setStep('password');
  };

  return (
    <form method="post" onSubmit={(event) => void send(event)} className="cat-login__form">
      <h1>{say(step === 'password' ? messages.signInTitle : messages.codeTitle)}</h1>
      <div role="alert">{told && <p className="cat-told--refused">{told}</p>}</div>
      {step === 'password' ? (
        <>
          <label htmlFor="field-email">{say(messages.email)}</label>
          <input
            ref={first}
            id="field-email"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={account.email}
          />
          <label htmlFor="field-password">{say(messages.password)}</label>
          <input id="field-password" name="password" type="password" autoComplete="current-password" required />
        </>
      ) : (
        <>
          <label htmlFor="field-code">{say(messages.code)}</label>
          <input
            ref={first}
            id="field-code"
            name="code"
            autoComplete="one-time-code"
            aria-describedby="code-hint"
            maxLength={16}
            required
          />
          <p id="code-hint" className="cat-quiet">
            {say(messages.codeHint)}
          </p>
        </>
      )}
      <Button type="submit" buttonStyle="primary" size="large" margin={false} disabled={isBusy}>
        {say(isBusy ? messages.signingIn : step === 'password' ? messages.signIn : messages.goOn)}
      </Button>
      {step === 'code' ? (
        <Button buttonStyle="secondary" margin={false} onClick={startOver}>
          {say(messages.otherAccount)}
        </Button>
      ) : (
        <Ways goTo={goTo} singleSignOn={singleSignOn} sendsMail={sendsMail} />
      )}
    </form>
  );
}

/** Other ways in. */
function Ways({ goTo, singleSignOn, sendsMail }: Omit<Props, 'why'>) {
  const { say } = useSay();
  return (
    <>
      {singleSignOn && (
        <a className="cat-button cat-button--quiet" href={`/api/users/oidc/start?redirect=${encodeURIComponent(goTo)}`}>
          {say(messages.singleSignOn, { name: singleSignOn })}
        </a>
      )}
      {sendsMail ? (
        <a href="/admin/forgot">{say(messages.forgot)}</a>
      ) : (
        <p className="cat-quiet">{say(messages.forgotNoMail)}</p>
      )}
    </>
  );
}
