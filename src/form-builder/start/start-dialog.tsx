'use client';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { blankDraft } from '../../form/blank';
import type { Starter } from '../../form/blocks/starter';
import { fillBoth } from '../../form/commands/say-node';
import type { FormDraft } from '../../form/draft';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { Dialog } from '../dialogs/dialog';
import type { FormToCopy } from '../services/start-services';
import type { Told } from '../services/told';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';

/** Pause in typing before forms are looked for. */
const pauseMs = 250;

/** Starts the form anew from one of many beginnings, as one command that can be undone. */
export function StartDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { store, services, facts } = useBuilder();
  const { say } = useSay();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const starters = useStarters();

  const start = (draft: FormDraft, name: Text, close: () => void): void => {
    close();
    store.dispatch({ kind: 'replace', draft, announce: fillBoth(messages.started, { name }) });
    const [step] = store.draft().steps;
    if (step !== undefined) store.goTo(`step:${step.id}`);
  };
  const startFrom = async (asked: Promise<Told<FormDraft>>, name: Text, close: () => void): Promise<void> => {
    const { value, problems: refused } = await asked;
    if (value) start(value, name, close);
    else setProblems(refused ?? []);
  };
  const fits = (starter: Starter): number => (starter.fits.includes(facts.procedure?.key ?? '') ? 0 : 1);

  return (
    <Dialog title={say(messages.title)} className="pb pb-dialog pb-start" onClose={onClose}>
      {(close) => (
        <div className="pb-stack">
          <p>{say(messages.text)}</p>
          {problems.map((problem) => (
            <p key={problem.code} className="pb-note pb-note-bad" role="alert">
              {say(problem.message)}
            </p>
          ))}
          <div className="pb-starts">
            <Start
              name={say(messages.blank)}
              hint={say(messages.blankHint)}
              onClick={() => {
                const { id, title } = store.draft();
                start(blankDraft(id, title, say(messages.firstStep)), messages.blank, close);
              }}
            />
            <Start
              name={say(messages.derived)}
              hint={say(messages.derivedHint)}
              onClick={() => void startFrom(services.derivedDraft(), messages.derived, close)}
            />
          </div>
          <h3>{say(messages.starters)}</h3>
          <p className="pb-hint">{say(messages.startersHint)}</p>
          <div className="pb-starts">
            {starters.length === 0 ? <p className="pb-hint">{say(messages.loading)}</p> : null}
            {[...starters]
              .sort((a, b) => fits(a) - fits(b))
              .map((starter) => (
                <Start
                  key={starter.id}
                  name={say({ vi: starter.title, en: starter.titleEn })}
                  hint={say({ vi: starter.description, en: starter.descriptionEn })}
                  onClick={() =>
                    void startFrom(services.starterDraft(starter.id), { vi: starter.title, en: starter.titleEn }, close)
                  }
                />
              ))}
          </div>
          <h3>{say(messages.others)}</h3>
          <OtherForms
            onChoose={(form) => void startFrom(services.draftOf(form.id), { vi: form.title, en: form.title }, close)}
          />
          <p className="pb-dialog-end">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.close)}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** The model forms of the product: fetched when somebody wants to start from one. */
function useStarters(): readonly Starter[] {
  const [starters, setStarters] = useState<readonly Starter[]>([]);
  useEffect(() => {
    void import('../../form/blocks/starters').then((module) => setStarters(module.starters));
  }, []);
  return starters;
}

function OtherForms({ onChoose }: { onChoose: (form: FormToCopy) => void }): ReactNode {
  const { services } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly FormToCopy[] | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      void services.formsToCopy(words).then(({ value }) => {
        if (!isStale) setFound(value ?? []);
      });
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [services, words]);
  return (
    <>
      <label className="pb-label" htmlFor={id}>
        {say(messages.search)}
      </label>
      <input
        id={id}
        className="pb-input"
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="pb-starts" aria-live="polite">
        {found?.length === 0 ? <p className="pb-hint">{say(messages.none)}</p> : null}
        {found?.map((form) => (
          <Start
            key={form.id}
            name={form.title}
            hint={form.procedure === form.title ? '' : form.procedure}
            onClick={() => onChoose(form)}
          />
        ))}
      </div>
    </>
  );
}

function Start({ name, hint, onClick }: { name: string; hint: string; onClick: () => void }): ReactNode {
  return (
    <button type="button" className="pb-start-button" onClick={onClick}>
      <strong title={name}>{name}</strong>
      {hint === '' ? null : <span className="pb-hint">{hint}</span>}
    </button>
  );
}
