'use client';
import { useMemo, useRef, useState } from 'react';
import type { Form } from '../../form/form';
import { withoutFiles } from '../../form-builder/preview/without-files';
import { FormView, type Snapshot } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';
import '../../form-view/form-view.css';
import './preview-form.css';
import type { Locale, Text } from '../../messages/text';
import { makeReleasedCheck } from '../../site/client/released-check';
import { placeLookup } from '../form-builder/place-lookup';
import { messages } from '../messages';

type Props = {
  form: Form;
  validatorUrl: string;
  locale: Locale;
  /** What is seen; default: the saved draft. */
  note?: Text;
  /** Filled in to begin with. */
  initial?: Snapshot;
};

/**
 * A form as the public would see it, to be tried out: checked like the real one, sent nowhere. A sent form does nothing more, so each
 * try is a new one that goes on where the last one was.
 */
export function PreviewForm({ form, validatorUrl, locale, note = messages.previewNote, initial }: Props) {
  const [tried, setTried] = useState<{ times: number; at?: Snapshot }>({
    times: 0,
    ...(initial ? { at: initial } : {}),
  });
  const [isSent, setIsSent] = useState(false);
  const latest = useRef<Snapshot>(undefined);
  const check = useMemo(
    () =>
      withoutFiles(
        form,
        makeReleasedCheck(form, validatorUrl, () => new Date()),
      ),
    [form, validatorUrl],
  );
  return (
    <main className="cat-alone" lang={locale}>
      <p className="cat-alone-note">{note[locale]}</p>
      <h1>{form.title}</h1>
      <p role="status" className={isSent ? 'cat-alone-sent' : undefined}>
        {isSent ? messages.previewSent[locale] : ''}
      </p>
      <FormView
        key={tried.times}
        form={form}
        check={check}
        lookups={placeLookup}
        facts={() => factsAt(new Date())}
        locale={locale}
        submitLabel={messages.previewSend[locale]}
        {...(tried.at ? { initial: tried.at } : {})}
        onChange={(snapshot) => {
          latest.current = snapshot;
          setIsSent(false);
        }}
        onSubmit={async () => {
          setIsSent(true);
          setTried(({ times }) => ({ times: times + 1, ...(latest.current ? { at: latest.current } : {}) }));
          return undefined;
        }}
      />
    </main>
  );
}
