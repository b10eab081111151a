'use client';
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import { askServer } from './ask-server';
import { ConfirmDialog } from './dialogs/confirm-dialog';
import { Live } from './live';
import { messages } from './messages';
import { useSay } from './use-say';

type Issued = { key: string; prefix: string };

/** Makes the key of a portal and shows it once. */
export function IssueKey() {
  const { id } = useDocumentInfo();
  const { say, locale } = useSay();
  const heading = useId();
  const [prefix, dispatch] = useFormFields(([fields, change]) => [fields.prefix?.value, change] as const);
  const [issued, setIssued] = useState<Issued>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const hasKey = typeof prefix === 'string' && prefix !== '';

  const issue = async () => {
    setIsBusy(true);
    const answer = await askServer<Issued>(`/api/portal-keys/${id}/issue`, 'POST');
    setIsBusy(false);
    setIssued(answer.value);
    setProblems(answer.problems ?? []);
    // Shown beside: the start of the key that now counts. Not a change that somebody has to save.
    if (answer.value) dispatch({ type: 'UPDATE', path: 'prefix', value: answer.value.prefix });
  };

  return (
    <Live>
      <section className="cat-panel" aria-labelledby={heading}>
        <h2 id={heading}>{say(messages.keyLabel)}</h2>
        {id ? (
          <>
            <p className="cat-quiet">{say(messages.issueHint)}</p>
            <div className="cat-actions">
              <Button
                buttonStyle={hasKey ? 'secondary' : 'primary'}
                size="small"
                margin={false}
                disabled={isBusy}
                onClick={() => (hasKey ? setIsAsking(true) : void issue())}
              >
                {say(hasKey ? messages.issueAgain : messages.issue)}
              </Button>
            </div>
          </>
        ) : (
          <p>{say(messages.saveKeyFirst)}</p>
        )}
        <div role="status">
          {issued && <Shown issued={issued} />}
          {problems.map((problem) => (
            <p key={problem.code} className="cat-bad">
              {problem.message[locale]}
            </p>
          ))}
        </div>
        {isAsking && (
          <ConfirmDialog
            title={say(messages.issueTitle)}
            text={say(messages.issueSure, { prefix: String(prefix) })}
            yes={say(messages.issueAgain)}
            onYes={() => void issue()}
            onClose={() => setIsAsking(false)}
          />
        )}
      </section>
    </Live>
  );
}

function Shown({ issued }: { issued: Issued }) {
  const { say } = useSay();
  const id = useId();
  const [said, setSaid] = useState<Text>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(issued.key);
      setSaid(messages.copied);
    } catch {
      // Without the right to the clipboard (plain http on another host) the key stands selected, to be copied by hand.
      const input = document.getElementById(id);
      if (input instanceof HTMLInputElement) input.select();
    }
  };
  return (
    <div className="cat-issued">
      <label htmlFor={id}>{say(messages.issued)}</label>
      <div className="cat-actions">
        <input id={id} readOnly value={issued.key} onFocus={(event) => event.target.select()} />
        <Button buttonStyle="primary" size="small" margin={false} onClick={() => void copy()}>
          {say(messages.copy)}
        </Button>
        <span role="status">{said && say(said)}</span>
      </div>
    </div>
  );
}
