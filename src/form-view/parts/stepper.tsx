import type { ReactNode } from 'react';
import { useView } from '../state/view-context';

export type StepMark = { id: string; title: string; state: 'done' | 'current' | 'ahead' };

type StepperProps = { steps: readonly StepMark[]; onGo: (id: string) => void };

/** Where one is: on a phone "Bước 2/5" with a bar, on a wide page the list of steps; done ones can be gone back to. */
export function Stepper({ steps, onGo }: StepperProps): ReactNode {
  const { say } = useView();
  const at = steps.findIndex((step) => step.state === 'current');
  const next = steps[at + 1];
  const count = steps.length;
  return (
    <nav className="pc-stepper" aria-label={say('stepsLabel')}>
      <div className="pc-stepper-small">
        <p className="pc-stepper-now">{say('stepOf', { number: at + 1, count })}</p>
        <progress className="pc-stepper-bar" max={count} value={at + 1} aria-label={say('stepsLabel')} />
        {next ? <p className="pc-stepper-next">{say('stepNext', { title: next.title })}</p> : null}
      </div>
      <ol className="pc-stepper-list">
        {steps.map((step, i) => (
          <li
            key={step.id}
            className={`pc-step-mark pc-step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="pc-step-number" aria-hidden="true">
              {i + 1}
            </span>
            {step.state === 'done' ? (
              <button type="button" className="pc-step-link" onClick={() => onGo(step.id)}>
                {step.title}
                <span className="pc-visually-hidden"> ({say('stepDone')})</span>
              </button>
            ) : (
              <span className="pc-step-title">{step.title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
