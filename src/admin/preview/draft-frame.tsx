'use client';
import { useEffect, useMemo, useState } from 'react';
import { type FromFrame, readToFrame, type ToFrame } from '../../form-builder/preview/frame-messages';
import { withoutFiles } from '../../form-builder/preview/without-files';
import { type Check, FormView } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';
import '../../form-view/form-view.css';
import './preview-form.css';
import { checkOfDraft } from '../form-builder/draft-check';
import { placeLookup } from '../form-builder/place-lookup';
import { messages } from '../messages';

const tell = (message: FromFrame): void => window.parent.postMessage(message, window.location.origin);

/** The form that the builder around this page sends, to be tried out: checked like the real one, sent nowhere. */
export function DraftFrame() {
  const [shown, setShown] = useState<{ times: number; what: ToFrame }>();
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      if (event.origin !== window.location.origin || event.source !== window.parent) return;
      const what = readToFrame(event.data);
      if (what) setShown((before) => ({ times: (before?.times ?? 0) + 1, what }));
    };
    window.addEventListener('message', listen);
    tell({ kind: 'pb-ready' });
    return () => window.removeEventListener('message', listen);
  }, []);
  return shown ? <Shown key={shown.times} {...shown.what} /> : null;
}

function Shown({ form, locale, initial }: ToFrame) {
  const check = useMemo(() => lazyCheck(form), [form]);
  return (
    <main className="cat-alone" lang={locale}>
      <h1>{form.title}</h1>
      <FormView
        form={form}
        check={check}
        lookups={placeLookup}
        facts={() => factsAt(new Date())}
        locale={locale}
        initial={initial}
        submitLabel={messages.previewSend[locale]}
        onChange={(snapshot) => tell({ kind: 'pb-filled', snapshot })}
        onSubmit={async () => {
          tell({ kind: 'pb-sent' });
          return undefined;
        }}
      />
    </main>
  );
}

/** Asks for the validator when it is first needed; a form that has none is not checked, as the builder around it says. */
function lazyCheck(form: ToFrame['form']): Check {
  let asked: Promise<Check> | undefined;
  const ask = async (): Promise<Check> => {
    const { value } = await checkOfDraft(form);
    if (!value) throw new Error('The form has no validator.');
    return withoutFiles(form, value);
  };
  return async (answers, places) => {
    asked ??= ask();
    return (await asked)(answers, places);
  };
}
