'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownDossier } from '../../collections/dossiers/answers-endpoint';
import type { Shown } from '../form/field-types/field-type';
import { askServer } from './ask-server';
import { messages } from './messages';
import { useSay } from './use-say';
import './admin.css';

/** What was sent, in the words of the form it was filled against, with its files to download. */
export function DossierAnswers() {
  const { id } = useDocumentInfo();
  const { say, locale } = useSay();
  const [dossier, setDossier] = useState<ShownDossier>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!id) return;
    void askServer<ShownDossier>(`/api/dossiers/${id}/answers?locale=${locale}`).then((answer) => {
      if (answer.value) setDossier(answer.value);
      else setFailed(true);
    });
  }, [id, locale]);

  if (!dossier) return <p role="status">{say(failed ? messages.failed : messages.loading)}</p>;
  return (
    <section className="pc-panel" aria-label={say(messages.answers)}>
      <h2>{dossier.procedureName}</h2>
      {dossier.steps.map(({ step, title, sections }) => (
        <div key={step} className="pc-panel__box">
          <h3>{title}</h3>
          {sections.map((section) => (
            <div key={`${step} ${section.title ?? ''} ${section.rows[0]?.field ?? ''}`}>
              {section.title && <h4>{section.title}</h4>}
              <dl className="pc-panel__answers">
                {section.rows.map(({ field, label, value }) => (
                  <div key={field}>
                    <dt>{label}</dt>
                    <dd>
                      <ShownValue value={value} dossier={dossier} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function ShownValue({ value, dossier }: { value: Shown; dossier: ShownDossier }) {
  const { say } = useSay();
  if (value.kind === 'text') return value.text === '' ? <em>{say(messages.noAnswer)}</em> : <span>{value.text}</span>;
  if (value.kind === 'files') {
    return (
      <ul>
        {dossier.files
          .filter(({ id }) => value.ids.includes(id))
          .map(({ id, name, bytes }) => (
            <li key={id}>
              <a href={`/api/dossiers/${dossier.id}/files/${id}`} download>
                {name}
              </a>{' '}
              ({Math.max(1, Math.round(bytes / 1024))} KB)
            </li>
          ))}
      </ul>
    );
  }
  return (
    <dl className="pc-panel__answers">
      {value.rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            <ShownValue value={row.value} dossier={dossier} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
