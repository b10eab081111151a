'use client';
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { useEffect, useId, useState } from 'react';
import { messages } from './messages';
import { useSay } from './use-say';
import './admin.css';

const asText = (value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(value, null, 2);

/**
 * A JSON value in a plain text area: what is typed stays as typed, and only well-formed JSON becomes the value of the field. What it must
 * be beyond that is checked by the server when it is saved.
 */
export const JsonArea: JSONFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path });
  const { say } = useSay();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const locked = readOnly || field.admin?.readOnly === true;

  // A value that changes from outside (saved, reloaded) replaces what was typed, unless that cannot be read yet.
  useEffect(() => {
    if (value !== undefined && reason === '') setTyped(null);
  }, [value, reason]);

  const onChange = (text: string) => {
    setTyped(text);
    try {
      setValue(text.trim() === '' ? null : JSON.parse(text));
      setReason('');
    } catch (error) {
      setReason(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <div className="field-type pc-json">
      <FieldLabel htmlFor={id} label={field.label ?? path} path={path} required={field.required ?? false} />
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
      <textarea
        id={id}
        className="pc-json__area"
        spellCheck={false}
        readOnly={locked}
        rows={locked ? 8 : 28}
        value={typed ?? asText(value)}
        aria-invalid={reason !== '' || showError}
        onChange={(event) => onChange(event.target.value)}
      />
      {reason !== '' && (
        <p className="pc-json__wrong" role="alert">
          {say(messages.jsonWrong, { reason })}
        </p>
      )}
      <FieldError message={errorMessage ?? ''} path={path} showError={showError} />
    </div>
  );
};
