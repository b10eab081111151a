'use client';
import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useId, useRef } from 'react';
import { type CheckDocument, goToLine, JsonFindings, JsonText, SyntaxNote } from '../../form-builder/expert/json-text';
import { useSay } from '../use-say';
import { useJsonText } from './use-json-text';

type Props = { path: string; field: JSONFieldClientProps['field']; readOnly: boolean; check?: CheckDocument };

/** A JSON value in a plain text area, as a field of Payload. */
export function JsonEditor({ path, field, readOnly, check }: Props) {
  const { text, value, syntax, type, flush, showError, errorMessage } = useJsonText(path);
  const { say, locale } = useSay();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const isLocked = readOnly || field.admin?.readOnly === true;
  const onGo = (line: number): void => goToLine(area.current, line);

  return (
    <div className="field-type cat-json">
      <FieldLabel htmlFor={id} label={field.label ?? path} path={path} required={field.required ?? false} />
      <FieldError message={errorMessage ?? ''} path={path} showError={showError} />
      <JsonText
        id={id}
        area={area}
        text={text}
        isLocked={isLocked}
        isWrong={syntax !== null || showError}
        describedBy={`${id}-found`}
        onType={type}
        onLeave={flush}
      />
      <div id={`${id}-found`} aria-live="polite">
        {syntax ? (
          <SyntaxNote fault={syntax} onGo={onGo} say={say} locale={locale} />
        ) : check && !isLocked ? (
          <JsonFindings check={check} document={value} text={text} onGo={onGo} say={say} locale={locale} />
        ) : null}
      </div>
      {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  );
}
