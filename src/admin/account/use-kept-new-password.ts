'use client';
import { useForm, useFormFields, useFormModified, useFormSubmitted } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Payload closes the boxes of a new password as soon as a save is answered, also when it was refused, and then takes nothing more to be
 * changed: what was typed could neither be seen nor sent again. They are opened again with what is in them.
 */
export function useKeptNewPassword(): void {
  const { setModified } = useForm();
  const isSubmitted = useFormSubmitted();
  const isModified = useFormModified();
  const isTyped = useFormFields(([fields]) => Boolean(fields.password?.value));
  const isRefused = isSubmitted && !isModified && isTyped;
  useEffect(() => {
    if (!isRefused) return;
    // Once Payload has closed them: until then there is no button.
    const timer = setTimeout(() => {
      document.getElementById('change-password')?.click();
      setModified(true);
    });
    return () => clearTimeout(timer);
  }, [isRefused, setModified]);
}
