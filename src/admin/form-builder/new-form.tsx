'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { Standing } from '../../../collections/publishing/standing';
import { searchKey } from '../../service-list/search-key';
import { askServer } from '../ask-server';
import { Live } from '../live';
import { useSay } from '../use-say';
import { messages } from './messages';

type Found = { id: string; name: string; key: string | null };

/** Pause in typing before procedures are looked for. */
const pauseMs = 250;

/** Makes the form of a case that has none: choose the procedure, then the case and the beginning. */
export function NewForm() {
  const { say } = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [chosen, setChosen] = useState<Found | null>(null);

  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ limit: '12', depth: '0', draft: 'true', sort: 'name' });
      for (const [index, word] of searchKey(words).split(' ').filter(Boolean).entries()) {
        query.set(`where[and][${index}][searchText][like]`, word);
      }
      void askServer<{ docs: Found[] }>(`/api/procedures?${query}`).then(({ value }) => {
        if (!isStale) setFound(value?.docs ?? []);
      });
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words]);

  return (
    <Live>
      <div className="pb cat-new-form pb-stack">
        <h2>{say(messages.newTitle)}</h2>
        <p>{say(messages.newText)}</p>
        <label className="pb-label" htmlFor={id}>
          {say(messages.findProcedure)}
        </label>
        <input
          id={id}
          className="pb-input"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <ul className="pb-stack" aria-live="polite">
          {found?.length === 0 ? <li className="pb-hint">{say(messages.noProcedure)}</li> : null}
          {found?.map((procedure) => (
            <li key={procedure.id}>
              <button
                type="button"
                className="pb-start-button"
                aria-expanded={chosen?.id === procedure.id}
                onClick={() => setChosen(procedure)}
              >
                <strong>{procedure.name}</strong>
                <span className="pb-hint">{procedure.key}</span>
              </button>
              {chosen?.id === procedure.id ? <Cases procedure={procedure} /> : null}
            </li>
          ))}
        </ul>
      </div>
    </Live>
  );
}

function Cases({ procedure }: { procedure: Found }) {
  const { config } = useConfig();
  const { say, locale } = useSay();
  const [cases, setCases] = useState<Standing['cases']>([]);
  const [refused, setRefused] = useState('');
  const formHref = (formId: string): string => `${config.routes.admin}/collections/forms/${formId}`;

  useEffect(() => {
    void askServer<Standing>(`/api/procedures/${procedure.id}/level`).then(({ value, problems }) => {
      if (value) setCases(value.cases);
      else setRefused(problems?.[0]?.message[locale] ?? '');
    });
  }, [procedure.id, locale]);

  const make = async (caseKey: string, from: 'blank' | 'derived'): Promise<void> => {
    const path = `/api/procedures/${procedure.id}/start-form`;
    const { value, problems } = await askServer<{ form: string }>(path, 'POST', { case: caseKey, from });
    if (value) window.location.assign(formHref(value.form));
    else setRefused(problems?.[0]?.message[locale] ?? '');
  };

  return (
    <section className="pb-note pb-stack" aria-label={say(messages.casesOf, { name: procedure.name })}>
      {refused ? <p role="alert">{refused}</p> : null}
      {cases.map(({ key, name, formId }) => (
        <div key={key} className="pb-row">
          <strong>{name}</strong>
          {formId ? (
            <a href={formHref(formId)}>{say(messages.openForm)}</a>
          ) : (
            (['blank', 'derived'] as const).map((from) => (
              <button
                key={from}
                type="button"
                className="pb-button pb-button-small"
                onClick={() => void make(key, from)}
              >
                {say(from === 'blank' ? messages.makeBlank : messages.makeDerived)}
                <span className="pb-hidden"> {say(messages.forCase, { name })}</span>
              </button>
            ))
          )}
        </div>
      ))}
    </section>
  );
}
