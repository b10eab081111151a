'use client';
import { Button } from '@payloadcms/ui';
import { lazy, Suspense, useState } from 'react';
import type { FormState } from '../../collections/publishing/form-state';
import type { Standing } from '../../collections/publishing/standing';
import type { Text } from '../messages/text';
import { messages } from './messages';
import { useSay } from './use-say';

const FormPreview = lazy(() => import('./form-preview'));

const stateLabels: Record<FormState, Text> = {
  missing: messages.stateMissing,
  derived: messages.stateDerived,
  adjusted: messages.stateAdjusted,
  outdated: messages.stateOutdated,
};

type Props = {
  procedureId: string;
  cases: Standing['cases'];
  disabled: boolean;
  onDerive: (caseKey: string) => void;
  onKeep: (caseKey: string) => void;
};

/** The form of every case: how it stands to the procedure, and what can be done about it. */
export function FormsTable({ procedureId, cases, disabled, onDerive, onKeep }: Props) {
  const { say } = useSay();
  const [shown, setShown] = useState<string | null>(null);

  const derive = ({ key, state }: Standing['cases'][number]) => {
    const losesWork = state === 'adjusted' || state === 'outdated';
    if (!losesWork || window.confirm(say(messages.deriveSure))) onDerive(key);
  };

  return (
    <section className="pc-panel__box">
      <h3>{say(messages.forms)}</h3>
      <table className="pc-panel__table">
        <thead>
          <tr>
            <th scope="col">{say(messages.case)}</th>
            <th scope="col">{say(messages.state)}</th>
            <th scope="col">{say(messages.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.key}>
              <td>
                {each.name} <code>{each.key}</code>
              </td>
              <td>
                <span className={`pc-panel__state pc-panel__state--${each.state}`}>{say(stateLabels[each.state])}</span>
              </td>
              <td className="pc-panel__actions">
                {each.state !== 'derived' && (
                  <Button buttonStyle="secondary" size="small" disabled={disabled} onClick={() => derive(each)}>
                    {say(each.state === 'missing' ? messages.deriveFirst : messages.derive)}
                  </Button>
                )}
                {each.state === 'outdated' && (
                  <Button buttonStyle="secondary" size="small" disabled={disabled} onClick={() => onKeep(each.key)}>
                    {say(messages.keep)}
                  </Button>
                )}
                <Button
                  buttonStyle="secondary"
                  size="small"
                  onClick={() => setShown(shown === each.key ? null : each.key)}
                >
                  {say(shown === each.key ? messages.closePreview : messages.preview)}
                </Button>
                {each.formId && <a href={`/admin/collections/forms/${each.formId}`}>{say(messages.edit)}</a>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown !== null && (
        <Suspense fallback={<p role="status">{say(messages.loading)}</p>}>
          <FormPreview key={shown} procedureId={procedureId} caseKey={shown} />
        </Suspense>
      )}
    </section>
  );
}
