'use client';
import { useEffect, useState } from 'react';
import type { Form } from '../form/form';
import { type CheckResult, FormView, type PlaceLookup } from '../form-view';
import '../form-view/form-view.css';
import { askServer } from './ask-server';
import { messages } from './messages';
import { useSay } from './use-say';

const listOf = async <Item,>(path: string): Promise<readonly Item[]> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

const lookups: PlaceLookup = {
  provinces: () => listOf('/places/provinces.json'),
  communes: (province) => listOf(`/places/communes/${province}.json`),
};

/**
 * The draft of a form as the public would see it, filled in for trying out. The server checks the answers, with the very validator that
 * would be released; nothing is sent or kept. (Default export: it is loaded lazily.)
 */
export default function FormPreview({ procedureId, caseKey }: { procedureId: string; caseKey: string }) {
  const { say, locale } = useSay();
  const [form, setForm] = useState<Form>();
  const [failed, setFailed] = useState(false);
  const path = `/api/procedures/${procedureId}`;

  useEffect(() => {
    void askServer<{ form: Form }>(`${path}/preview?case=${encodeURIComponent(caseKey)}`).then((answer) => {
      if (answer.value) setForm(answer.value.form);
      else setFailed(true);
    });
  }, [path, caseKey]);

  if (!form) return <p role="status">{say(failed ? messages.failed : messages.loading)}</p>;
  return (
    <div className="pc-preview">
      <p className="pc-panel__note">{say(messages.previewNote)}</p>
      <FormView
        key={locale}
        form={form}
        locale={locale}
        lookups={lookups}
        check={async (answers): Promise<CheckResult> => {
          const answer = await askServer<CheckResult>(`${path}/check`, 'POST', { case: caseKey, answers });
          if (answer.value) return answer.value;
          throw new Error('the answers could not be checked');
        }}
        onSubmit={async () => {
          window.alert(say(messages.previewRight));
          return { problems: [] };
        }}
        submitLabel={say(messages.preview)}
      />
    </div>
  );
}
