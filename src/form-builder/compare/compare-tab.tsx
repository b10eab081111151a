'use client';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { compareForms, type FormChange, type Impact, verdictOf } from '../../form/compare';
import type { Form } from '../../form/form';
import { timeInVietnam } from '../../form-view/vietnam-time';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { OtherForm } from '../services/compare-services';
import { useBuilder, useSay, useSettledDraft, useSettledForm } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { type ChangeFilter, filterChanges, groupChanges } from './change-groups';
import { ChangeGroups, impactTexts } from './change-list';
import { messages } from './messages';
import './compare.css';

/** The form being edited against another version of it, in plain words. */
export const compareTab: BuilderTab = { id: 'compare', label: messages.tab, Panel: Compare, changesNothing: true };

const impacts: readonly Impact[] = ['breaking', 'compatible', 'cosmetic'];

const sides: readonly { value: ChangeFilter['side']; label: Text }[] = [
  { value: 'either', label: messages.either },
  { value: 'drafts', label: messages.drafts },
  { value: 'portals', label: messages.portals },
];

function Compare(): ReactNode {
  const { say, locale } = useSay();
  const { services } = useBuilder();
  const id = useId();
  const [others, setOthers] = useState<readonly OtherForm[]>();
  const [chosen, setChosen] = useState<string>();
  const [loaded, setLoaded] = useState<{ id: string; form: Form }>();
  const [refused, setRefused] = useState<readonly Problem[]>([]);

  useEffect(() => {
    let isStale = false;
    void services.otherForms().then(({ value, problems }) => {
      if (isStale) return;
      setOthers(value ?? []);
      setRefused(problems ?? []);
      setChosen(value?.[0]?.id);
    });
    return () => {
      isStale = true;
    };
  }, [services]);

  useEffect(() => {
    if (chosen === undefined) return;
    let isStale = false;
    void services.otherForm(chosen).then(({ value, problems }) => {
      if (isStale) return;
      setRefused(problems ?? []);
      setLoaded(value ? { id: chosen, form: value } : undefined);
    });
    return () => {
      isStale = true;
    };
  }, [services, chosen]);

  const before = loaded !== undefined && loaded.id === chosen ? loaded.form : undefined;
  return (
    <div className="pb-page">
      <h2>{say(messages.title)}</h2>
      <p className="pb-hint">{say(messages.hint)}</p>
      {others !== undefined && others.length > 0 && (
        <div className="pb-filter">
          <div>
            <label className="pb-label" htmlFor={`${id}-other`}>
              {say(messages.against)}
            </label>
            <select
              id={`${id}-other`}
              className="pb-input"
              value={chosen ?? ''}
              onChange={({ target }) => setChosen(target.value)}
            >
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {nameOf(other)}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {refused.length > 0 && (
        <div className="pb-note pb-note-bad" role="alert">
          <p>{say(messages.notLoaded)}</p>
          {refused.map((problem) => (
            <p key={problem.code}>{problem.message[locale]}</p>
          ))}
        </div>
      )}
      {others?.length === 0 && refused.length === 0 && <p className="pb-empty">{say(messages.nothingToCompare)}</p>}
      {before ? (
        <Changes before={before} />
      ) : (
        refused.length === 0 && chosen && <p role="status">{say(messages.loading)}</p>
      )}
    </div>
  );

  function nameOf({ kind, at, by, revision }: OtherForm): string {
    const when = at === undefined ? '' : timeInVietnam(at, locale);
    if (kind === 'released') return say(messages.released, { revision: revision ?? '', at: when });
    if (kind === 'derived') return say(messages.derived);
    return by === undefined ? say(messages.saved, { at: when }) : say(messages.savedBy, { at: when, by });
  }
}

function Changes({ before }: { before: Form }): ReactNode {
  const { say } = useSay();
  const id = useId();
  const draft = useSettledDraft();
  const form = useSettledForm();
  const [filter, setFilter] = useState<ChangeFilter>({ impact: 'all', side: 'either' });
  const changes = useMemo(() => compareForms(before, form), [before, form]);
  const found = useMemo(() => filterChanges(changes, filter), [changes, filter]);
  const groups = useMemo(() => groupChanges(draft, found), [draft, found]);
  if (changes.length === 0) return <p className="pb-note pb-note-good">{say(messages.same)}</p>;
  return (
    <>
      <Verdict changes={changes} />
      <div className="pb-filter">
        <div>
          <label className="pb-label" htmlFor={`${id}-side`}>
            {say(messages.filterSide)}
          </label>
          <select
            id={`${id}-side`}
            className="pb-input"
            value={filter.side}
            onChange={({ target }) =>
              setFilter({ ...filter, side: sides.find(({ value }) => value === target.value)?.value ?? 'either' })
            }
          >
            {sides.map(({ value, label }) => (
              <option key={value} value={value}>
                {say(label)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="pb-label" htmlFor={`${id}-impact`}>
            {say(messages.filterImpact)}
          </label>
          <select
            id={`${id}-impact`}
            className="pb-input"
            value={filter.impact}
            onChange={({ target }) =>
              setFilter({ ...filter, impact: impacts.find((impact) => impact === target.value) ?? 'all' })
            }
          >
            <option value="all">{say(messages.all)}</option>
            {impacts.map((impact) => (
              <option key={impact} value={impact}>
                {say(impactTexts[impact])}
              </option>
            ))}
          </select>
        </div>
        <p role="status" className="pb-hint">
          {say(messages.count, { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? <p className="pb-empty">{say(messages.none)}</p> : <ChangeGroups groups={groups} />}
    </>
  );
}

const draftsTexts = {
  breaking: messages.draftsBreaking,
  compatible: messages.draftsCompatible,
  cosmetic: messages.draftsCosmetic,
} as const satisfies Record<Impact, Text>;

const portalsTexts = {
  breaking: messages.portalsBreaking,
  compatible: messages.portalsCompatible,
  cosmetic: messages.portalsCosmetic,
} as const satisfies Record<Impact, Text>;

const noteClass = {
  breaking: 'pb-note pb-note-bad',
  compatible: 'pb-note pb-note-good',
  cosmetic: 'pb-note',
} as const satisfies Record<Impact, string>;

/** What all changes together mean, for stored answers and for other people's programs. */
export function Verdict({ changes }: { changes: readonly FormChange[] }): ReactNode {
  const { say } = useSay();
  const { drafts, portals } = verdictOf(changes);
  return (
    <div className="pb-verdicts">
      <p className={noteClass[drafts]}>
        <strong>{say(messages.draftsVerdict)}:</strong> {say(draftsTexts[drafts])}
      </p>
      <p className={noteClass[portals]}>
        <strong>{say(messages.portalsVerdict)}:</strong> {say(portalsTexts[portals])}
      </p>
    </div>
  );
}
