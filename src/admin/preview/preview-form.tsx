'use client';
import { useMemo, useRef, useState } from 'react';
import { fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import { type Check, FormView, type PlaceLookup, type Snapshot } from '../../form-view';
import '../../form-view/form-view.css';
import type { Locale } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { makeReleasedCheck } from '../../site/client/released-check';
import { messages } from '../messages';

const listOf = async <Item,>(path: string): Promise<readonly Item[]> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

const lookups: PlaceLookup = {
  provinces: () => listOf('/places/provinces.json'),
  communes: (province) => listOf(`/places/communes/${encodeURIComponent(province)}.json`),
};

/** The check of the public page without what a preview cannot have: files. */
function checkWithoutFiles(form: Form, validatorUrl: string): Check {
  const check = makeReleasedCheck(form, validatorUrl, () => new Date());
  const { byKey } = fieldsOf(form);
  const isOfFile = ({ field }: Problem) => byKey.get(field?.split('.')[0] ?? '')?.type.group === 'files';
  return async (answers, places) => {
    const { problems, warnings } = await check(answers, places);
    return { problems: problems.filter((problem) => !isOfFile(problem)), warnings };
  };
}

type Props = { form: Form; validatorUrl: string; locale: Locale };

/**
 * A form as the public would see it, to be tried out: checked like the real one, sent nowhere. A sent form does nothing more, so each
 * try is a new one that goes on where the last one was.
 */
export function PreviewForm({ form, validatorUrl, locale }: Props) {
  const [tried, setTried] = useState<{ times: number; at?: Snapshot }>({ times: 0 });
  const [isSent, setIsSent] = useState(false);
  const latest = useRef<Snapshot>(undefined);
  const check = useMemo(() => checkWithoutFiles(form, validatorUrl), [form, validatorUrl]);
  return (
    <main className="cat-alone" lang={locale}>
      <p className="cat-alone-note">{messages.previewNote[locale]}</p>
      <h1>{form.title}</h1>
      <p role="status" className={isSent ? 'cat-alone-sent' : undefined}>
        {isSent ? messages.previewSent[locale] : ''}
      </p>
      <FormView
        key={tried.times}
        form={form}
        check={check}
        lookups={lookups}
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
