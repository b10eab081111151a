'use client';
import { type ReactNode, useState } from 'react';
import { useRuleWarnings } from '../rules/use-rule-warnings';
import { useBuilder, useBuilderState, useSay } from '../state';
import { ConflictDialog } from './conflict-dialog';
import { FaultsDialog } from './faults-dialog';
import { messages } from './messages';
import { timeText } from './time';

/** How the work stands to what is kept, and whether it could be published. Heard only when it matters: not at every save. */
export function SaveStatus(): ReactNode {
  const { autosave, services } = useBuilder();
  const { say, locale } = useSay();
  const saving = useBuilderState((state) => state.saving);
  const faults = useBuilderState((state) => state.faults);
  const warnings = useRuleWarnings();
  const [dialog, setDialog] = useState<'conflict' | 'faults' | null>(null);
  return (
    <div className="pb-saving">
      {saving.state === 'saved' ? (
        <span className="pb-hint">{say(messages.saved, { time: timeText(saving.at, locale) })}</span>
      ) : null}
      {saving.state === 'waiting' ? <span className="pb-hint">{say(messages.waiting)}</span> : null}
      {saving.state === 'saving' ? <span className="pb-hint">{say(messages.saving)}</span> : null}
      <span role="status">
        {saving.state === 'failed' ? (
          <span className="pb-bad">
            {saving.problems[0]
              ? say(messages.refused, { reason: say(saving.problems[0].message) })
              : say(messages.failed)}{' '}
            <button type="button" className="pb-link" onClick={() => void autosave.flush()}>
              {say(messages.retry)}
            </button>
          </span>
        ) : null}
        {saving.state === 'signed-out' ? (
          <span className="pb-bad">
            {say(messages.signedOut)}{' '}
            <a className="pb-link" href={services.signInAddress} target="_blank" rel="noreferrer">
              {say(messages.signIn)}
            </a>
          </span>
        ) : null}
        {saving.state === 'conflict' ? (
          <span className="pb-bad">
            {say(messages.conflict)}{' '}
            <button type="button" className="pb-button pb-button-small" onClick={() => setDialog('conflict')}>
              {say(messages.decide)}
            </button>
          </span>
        ) : null}
      </span>
      {faults.length + warnings.length > 0 ? (
        <button type="button" className="pb-tag pb-tag-warn pb-fault-button" onClick={() => setDialog('faults')}>
          {faults.length > 0
            ? say(messages.faults, { count: faults.length })
            : say(messages.warned, { count: warnings.length })}
        </button>
      ) : null}
      {faults.length + warnings.length === 0 && saving.state !== 'conflict' ? (
        <span className="pb-tag pb-tag-good">{say(messages.sound)}</span>
      ) : null}
      {dialog === 'conflict' && saving.state === 'conflict' ? (
        <ConflictDialog theirs={saving.theirs} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'faults' ? <FaultsDialog onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
