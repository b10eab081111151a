'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import type { FormState } from '../../../collections/publishing/form-state';
import type { Standing } from '../../../collections/publishing/standing';
import type { Text } from '../../messages/text';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { PreviewDialog, type Previewed } from './preview-dialog';
import type { Doing } from './standing-store';

type CaseStanding = Standing['cases'][number];

/** How each state is said; `needsWork`: somebody has to decide before publishing. */
const states: Record<FormState, { label: Text; explanation?: Text; tone: string; needsWork: boolean }> = {
  missing: { label: messages.stateMissing, explanation: messages.explainMissing, tone: 'warn', needsWork: true },
  derived: { label: messages.stateDerived, tone: 'good', needsWork: false },
  adjusted: { label: messages.stateAdjusted, explanation: messages.explainAdjusted, tone: 'quiet', needsWork: false },
  outdated: { label: messages.stateOutdated, explanation: messages.explainOutdated, tone: 'warn', needsWork: true },
};

/** This many cases are listed as they are; of more, those without anything to do go behind one click. */
const listedCases = 4;

type Props = {
  procedureId: string;
  cases: readonly CaseStanding[];
  doing: Doing | null;
  isModified: boolean;
  onDerive: (caseKey: string) => void;
  onKeep: (caseKey: string) => void;
};

/** The form of every case: how it stands to the procedure, and what can be done about it. */
export function FormRows({ cases, ...actions }: Props) {
  const { say } = useSay();
  const [shown, setShown] = useState<Previewed | null>(null);
  const [asked, setAsked] = useState<CaseStanding | null>(null);
  if (cases.length === 0) return <p>{say(messages.noCases)}</p>;
  const isLong = cases.length > listedCases;
  const first = isLong ? cases.filter(({ state }) => states[state].needsWork) : cases;
  const rest = isLong ? cases.filter(({ state }) => !states[state].needsWork) : [];
  const row = (each: CaseStanding) => (
    <FormRow
      key={each.key}
      {...actions}
      item={each}
      isOnly={cases.length === 1}
      onShow={(isDerived) => setShown({ caseKey: each.key, name: each.name, isDerived })}
      onDerive={() => (each.isByHand ? setAsked(each) : actions.onDerive(each.key))}
    />
  );
  return (
    <>
      {first.length > 0 && <ul className="cat-forms">{first.map(row)}</ul>}
      {rest.length > 0 && (
        <details className="cat-details">
          <summary>{say(messages.moreForms, { count: rest.length })}</summary>
          <ul className="cat-forms">{rest.map(row)}</ul>
        </details>
      )}
      {shown && <PreviewDialog procedureId={actions.procedureId} shown={shown} onClose={() => setShown(null)} />}
      {asked && (
        <ConfirmDialog
          title={say(messages.sureTitle, { name: asked.name })}
          text={say(messages.sureText)}
          yes={say(messages.sureYes)}
          onClose={() => setAsked(null)}
          onYes={() => actions.onDerive(asked.key)}
        />
      )}
    </>
  );
}

type RowProps = Omit<Props, 'cases' | 'onDerive'> & {
  item: CaseStanding;
  isOnly: boolean;
  onShow: (isDerived: boolean) => void;
  onDerive: () => void;
};

function FormRow({ item, isOnly, doing, isModified, onShow, onDerive, onKeep }: RowProps) {
  const { say } = useSay();
  const { config } = useConfig();
  const { key, name, state, formId } = item;
  const { label, explanation, tone } = states[state];
  const isBlocked = isModified || (doing !== null && doing.what !== 'load');
  const isDoing = (what: Doing['what']) => doing?.what === what && doing.caseKey === key;
  const deriveText = state === 'missing' ? messages.deriveFirst : messages.derive;
  return (
    <li>
      <div>
        {!isOnly && <strong className="cat-form-name">{name} </strong>}
        <span className={`cat-pill cat-pill--${tone}`}>{say(label)}</span>
        {explanation && <p className="cat-quiet">{say(explanation)}</p>}
      </div>
      <div className="cat-actions">
        <Action name={name} isOnly={isOnly} disabled={isModified} onClick={() => onShow(false)}>
          {say(messages.preview)}
        </Action>
        {(state === 'adjusted' || state === 'outdated') && (
          <Action name={name} isOnly={isOnly} disabled={isModified} onClick={() => onShow(true)}>
            {say(messages.compare)}
          </Action>
        )}
        {state !== 'derived' && (
          <Action name={name} isOnly={isOnly} disabled={isBlocked} onClick={onDerive}>
            {say(isDoing('derive') ? messages.deriving : deriveText)}
          </Action>
        )}
        {state === 'outdated' && (
          <Action name={name} isOnly={isOnly} disabled={isBlocked} onClick={() => onKeep(key)}>
            {say(isDoing('keep') ? messages.keeping : messages.keep)}
          </Action>
        )}
        {formId && (
          <a href={`${config.routes.admin}/collections/forms/${formId}`}>
            {say(messages.edit)}
            {!isOnly && <span className="cat-hidden"> {say(messages.forCase, { name })}</span>}
          </a>
        )}
      </div>
    </li>
  );
}

type ActionProps = { name: string; isOnly: boolean; disabled: boolean; onClick: () => void; children: string };

/** Buttons of several rows have the same words; the case is added for those who only hear them. */
function Action({ name, isOnly, disabled, onClick, children }: ActionProps) {
  const { say } = useSay();
  return (
    <Button buttonStyle="secondary" size="small" margin={false} disabled={disabled} onClick={onClick}>
      {children}
      {!isOnly && <span className="cat-hidden"> {say(messages.forCase, { name })}</span>}
    </Button>
  );
}
