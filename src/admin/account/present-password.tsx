'use client';
import { useAuth, useDocumentInfo, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useSay } from '../use-say';
import { messages } from './messages';
import { useKeptNewPassword } from './use-kept-new-password';

/** The password one has, on the own account alone: a new password or address is not taken without it. */
export const PresentPassword: TextFieldClientComponent = ({ path }) => {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { say } = useSay();
  const { value, setValue, showError, errorMessage } = useField<string>({ path });
  useKeptNewPassword();
  if (!id || user?.id !== id) return null;
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor="field-presentPassword">
        {say(messages.presentPassword)}
      </label>
      <input
        id="field-presentPassword"
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        maxLength={200}
        aria-invalid={showError}
        onChange={({ target }) => setValue(target.value)}
      />
      {showError && <p className="cat-bad">{errorMessage}</p>}
    </div>
  );
};
