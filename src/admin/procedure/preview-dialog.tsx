'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../../form-builder/dialogs/dialog';
import type { Locale } from '../../messages/text';
import { messages } from '../messages';
import { useSay } from '../use-say';

/** The form to preview: the working one, or (`isDerived`) what deriving would give. */
export type Previewed = { caseKey: string; name: string; isDerived: boolean };

type Props = { procedureId: string; shown: Previewed; onClose: () => void };

/** The preview in a frame of its own, so that "phone" is a narrow window to the form and not only a narrow box. */
export function PreviewDialog({ procedureId, shown, onClose }: Props) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop');
  const [language, setLanguage] = useState<Locale>(locale);
  const query = new URLSearchParams({
    case: shown.caseKey,
    lang: language,
    ...(shown.isDerived ? { derived: '1' } : {}),
  });
  const address = `${config.routes.admin}/preview/${procedureId}?${query}`;
  const title = say(shown.isDerived ? messages.previewDerivedTitle : messages.previewTitle, { name: shown.name });
  return (
    <Dialog
      title={title}
      className="cat-preview"
      onClose={onClose}
      head={(close) => (
        <div className="cat-preview-tools">
          <Choice
            legend={say(messages.previewWidth)}
            value={width}
            options={[
              { value: 'desktop', label: say(messages.desktop) },
              { value: 'phone', label: say(messages.phone) },
            ]}
            onChange={setWidth}
          />
          <Choice
            legend={say(messages.previewLanguage)}
            value={language}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={setLanguage}
          />
          <a href={address} target="_blank" rel="noreferrer">
            {say(messages.openAlone)}
            <span className="cat-hidden"> {say(messages.newTab)}</span>
          </a>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
            {say(messages.close)}
          </Button>
        </div>
      )}
    >
      {() => <iframe key={address} src={address} title={title} className={`cat-preview-${width}`} />}
    </Dialog>
  );
}

type ChoiceProps<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="cat-choice">
      <legend className="cat-hidden">{legend}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
