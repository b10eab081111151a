import type { ReactNode } from 'react';
import type { Filling } from '../state/use-filling';
import { useView } from '../state/view-context';
import { StepPage } from './step-page';

/** The whole form with one button; steps become headings. */
export function OnePage({ filling, submitLabel }: { filling: Filling; submitLabel: string | undefined }): ReactNode {
  const { say } = useView();
  const { steps, busy, submit } = filling;
  return (
    <>
      {steps.map((layout) => (
        <div key={layout.step.id} className="pc-step">
          <h2 className="pc-page-title">{layout.step.title}</h2>
          <StepPage layout={layout} />
        </div>
      ))}
      <div className="pc-buttons">
        <button type="button" className="pc-button" aria-disabled={busy !== 'no'} onClick={submit}>
          {busy === 'no' ? (submitLabel ?? say('submit')) : say(busy === 'checking' ? 'checking' : 'submitting')}
        </button>
      </div>
    </>
  );
}
