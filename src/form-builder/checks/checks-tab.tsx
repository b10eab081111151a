'use client';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { type Advice, minutesToFill } from '../../form/advice';
import { findNode } from '../../form/commands/node-ref';
import type { FormDraft } from '../../form/draft';
import { ChoiceField } from '../parts/filter-fields';
import { useWantedFocus } from '../parts/use-wanted-focus';
import { useSay, useSettledDraft, useSettledForm } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { AdviceItem, severityTexts } from './advice-item';
import { AdviceMark } from './advice-mark';
import { messages } from './messages';
import { useAdvice } from './use-advice';
import './checks.css';

/** Everything worth another look, under the steps it is in. */
export const checksTab: BuilderTab = { id: 'checks', label: messages.tab, Panel: Checks, Badge: AllMarks };

function AllMarks(): ReactNode {
  return <AdviceMark nodeRef="form" />;
}

type Severity = Advice['severity'];

const severities: readonly Severity[] = ['problem', 'warning', 'hint'];

function Checks(): ReactNode {
  const id = useId();
  const { say } = useSay();
  const want = useWantedFocus();
  const draft = useSettledDraft();
  const form = useSettledForm();
  const minutes = useMemo(() => minutesToFill(form), [form]);
  const advice = useAdvice();
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const found = useMemo(
    () => advice.filter((one) => severity === 'all' || one.severity === severity),
    [advice, severity],
  );
  const groups = useMemo(() => byStep(draft, found), [draft, found]);
  return (
    <div className="pb-page">
      <h2 id={id} tabIndex={-1}>
        {say(messages.title)}
      </h2>
      <p className="pb-hint">{say(messages.hint)}</p>
      <p>{say(messages.minutes, { minutes: Math.max(1, Math.round(minutes)) })}</p>
      <div className="pb-filter">
        <ChoiceField
          label={say(messages.severity)}
          value={severity}
          onChange={setSeverity}
          choices={(['all', ...severities] as const).map((value) => ({
            value,
            label: say(value === 'all' ? messages.all : severityTexts[value]),
          }))}
        />
        <p role="status" className="pb-hint">
          {say(messages.count, { count: found.length })}
        </p>
      </div>
      {found.length === 0 && (
        <p className={advice.length === 0 ? 'pb-note pb-note-good' : 'pb-empty'}>
          {say(advice.length === 0 ? messages.clean : messages.none)}
        </p>
      )}
      {groups.map(({ key, title, advice: own }) => (
        <section key={key} className="pb-changes">
          <h3>{title ?? say(messages.wholeForm)}</h3>
          <ul className="pb-advices">
            {own.map((one) => (
              <AdviceItem key={one.id} advice={one} isPlaceKnown={false} onFixed={() => want(id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type Group = { key: string; title?: string; advice: Advice[] };

/** Advice on the whole form first, then step by step; in a step the worst first. */
function byStep(draft: FormDraft, advice: readonly Advice[]): Group[] {
  const groups = new Map<string, Group>([
    ['', { key: '', advice: [] }],
    ...draft.steps.map((step): [string, Group] => [step.id, { key: step.id, title: step.title, advice: [] }]),
  ]);
  const sorted = advice.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  for (const one of sorted) {
    const found = findNode(draft, one.place);
    const step = found?.kind === 'step' ? found.node.id : found !== undefined && 'step' in found ? found.step.id : '';
    groups.get(step)?.advice.push(one);
  }
  return [...groups.values()].filter((group) => group.advice.length > 0);
}
