'use client';
import { Button, toast, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import { askServer } from './ask-server';
import { messages } from './messages';
import { useSay } from './use-say';
import './admin.css';

/** Makes the key of a portal and shows it once. */
export function IssueKey() {
  const { id } = useDocumentInfo();
  const { say, locale } = useSay();
  const prefix = useFormFields(([fields]) => fields.prefix?.value);
  const [key, setKey] = useState('');
  if (!id) return <p>{say(messages.saveKeyFirst)}</p>;

  const issue = async () => {
    if (prefix && !window.confirm(say(messages.issueSure))) return;
    const answer = await askServer<{ key: string }>(`/api/portal-keys/${id}/issue`, 'POST');
    if (answer.value) setKey(answer.value.key);
    else toast.error(answer.problems.map(({ message }) => message[locale]).join(' '));
  };

  return (
    <div className="pc-panel">
      <Button buttonStyle="secondary" size="small" onClick={issue}>
        {say(prefix || key ? messages.issueAgain : messages.issue)}
      </Button>
      {key !== '' && (
        <p role="status">
          {say(messages.issued)} <code className="pc-panel__key">{key}</code>
        </p>
      )}
    </div>
  );
}
