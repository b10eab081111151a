'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { SecondFactorState } from '../../../collections/users/second-factor/endpoints';
import type { Text } from '../../messages/text';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { AskOne } from './ask-one';
import { messages } from './messages';

type Begun = { secret: string; qr: string };
type Changed = SecondFactorState & { recoveryCodes?: string[] };
type Doing = 'nothing' | 'password' | 'scan' | 'off' | 'codes';

const path = '/api/users/second-factor';

/** Turning the second factor on and off, and new recovery codes. */
export function SecondFactor() {
  const { say, locale } = useSay();
  const [state, setState] = useState<SecondFactorState>();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<string[]>([]);
  const [told, setTold] = useState<{ text: string; isGood: boolean }>();

  useEffect(() => {
    void askServer<SecondFactorState>(path).then(({ value }) => setState(value));
  }, []);

  const ask = async <Value,>(step: string, body: unknown): Promise<Value | undefined> => {
    const { value, problems } = await askServer<Value>(`${path}/${step}`, 'POST', body);
    setTold(problems && { text: problems.map(({ message }) => message[locale]).join(' '), isGood: false });
    return value;
  };

  const begin = async (password: string) => {
    const value = await ask<Begun>('begin', { password });
    if (!value) return;
    setBegun(value);
    setDoing('scan');
  };

  const change = async (step: string, code: string, done?: Text) => {
    const value = await ask<Changed>(step, { code });
    if (!value) return;
    setState(value);
    setCodes(value.recoveryCodes ?? []);
    setBegun(undefined);
    setDoing('nothing');
    if (done) setTold({ text: say(done), isGood: true });
  };

  const start = (what: Doing) => {
    setTold(undefined);
    setCodes([]);
    setDoing(what);
  };

  return (
    <>
      <h3>{say(messages.secondFactor)}</h3>
      {state && <p>{state.isOn ? say(messages.isOn, { count: state.recoveryCodesLeft }) : say(messages.isOff)}</p>}
      {state && doing === 'nothing' && <Choices isOn={state.isOn} start={start} />}
      {doing === 'password' && (
        <AskOne label={messages.passwordAgain} kind="password" onSend={begin} onCancel={() => start('nothing')} />
      )}
      {doing === 'scan' && begun && (
        <>
          <Scan begun={begun} />
          <AskOne
            label={messages.code}
            kind="code"
            onSend={(code) => change('confirm', code, messages.turnedOn)}
            onCancel={() => start('nothing')}
          />
        </>
      )}
      {doing === 'off' && (
        <AskOne
          label={messages.code}
          kind="code"
          onSend={(code) => change('off', code, messages.turnedOff)}
          onCancel={() => start('nothing')}
        />
      )}
      {doing === 'codes' && (
        <AskOne
          label={messages.code}
          kind="code"
          onSend={(code) => change('recovery-codes', code)}
          onCancel={() => start('nothing')}
        />
      )}
      <div role="status">{told && <p className={told.isGood ? 'cat-good' : 'cat-bad'}>{told.text}</p>}</div>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
    </>
  );
}

function Choices({ isOn, start }: { isOn: boolean; start: (what: Doing) => void }) {
  const { say } = useSay();
  const choices: [Doing, Text][] = isOn
    ? [
        ['codes', messages.newCodes],
        ['off', messages.turnOff],
      ]
    : [['password', messages.turnOn]];
  return (
    <div className="cat-actions">
      {choices.map(([what, text]) => (
        <Button key={what} buttonStyle="secondary" size="small" margin={false} onClick={() => start(what)}>
          {say(text)}
        </Button>
      ))}
    </div>
  );
}

function Scan({ begun }: { begun: Begun }) {
  const { say } = useSay();
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(begun.qr)}`;
  return (
    <div className="cat-scan">
      {/* biome-ignore lint/performance/noImgElement: drawn just now, there is nothing to optimise */}
      <img src={picture} alt="QR" width="200" height="200" />
      <div>
        <p>{say(messages.scan)}</p>
        <p>
          {say(messages.key)}: <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
    </div>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { say } = useSay();
  return (
    <div className="cat-codes">
      <h4>{say(messages.codesTitle)}</h4>
      <p className="cat-quiet">{say(messages.codesHint)}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
