import { type ReactNode, useEffect, useState } from 'react';
import type { Shown } from '../../form/field-types/field-type';
import { showAnswers } from '../../form/show';
import { useView } from '../state/view-context';

function ShownValue({ value }: { value: Shown }): ReactNode {
  const { say, uploads } = useView();
  if (value.kind === 'text') return <span className="pc-answer">{value.text}</span>;
  if (value.kind === 'files') {
    return (
      <ul className="pc-answer-list">
        {value.ids.map((id) => (
          <li key={id}>{uploads.file(id)?.name ?? say('fileUnknownName')}</li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="pc-answer-rows">
      {value.rows.map((row) => (
        <div key={row.label} className="pc-answer-row">
          <dt>{row.label}</dt>
          <dd>
            <ShownValue value={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All answers by step, each with a link back; codes of places are shown by name once their lists are there. */
export function ReviewPage({ onChange }: { onChange: (step: string, field: string) => void }): ReactNode {
  const { store, places, locale, say, press } = useView();
  const [, setLoaded] = useState(false);
  useEffect(() => {
    let alive = true;
    places.loadFor(store.answers()).then(() => {
      // Names are longer than codes: the button below must not move away from under a press.
      press.whenReleased(() => {
        if (alive) setLoaded(true);
      });
    });
    return () => {
      alive = false;
    };
  }, [places, store, press]);
  const steps = showAnswers(store.form, store.answers(), { places: places.places, locale });
  return (
    <div className="pc-review">
      <p className="pc-section-text">{say('reviewIntro')}</p>
      {steps.map((step) => {
        return (
          <section key={step.step} className="pc-review-step" aria-labelledby={`pc-review-${step.step}`}>
            <h3 className="pc-review-title" id={`pc-review-${step.step}`}>
              {step.title}
            </h3>
            {step.sections.map((section) => (
              <div key={section.rows[0]?.field} className="pc-review-section">
                {section.title && section.title !== step.title ? <h4>{section.title}</h4> : null}
                <dl className="pc-review-rows">
                  {section.rows.map((row) => (
                    <div key={row.field} className="pc-review-row">
                      <dt>{row.label}</dt>
                      <dd>
                        <ShownValue value={row.value} />
                      </dd>
                      <dd className="pc-review-change">
                        <button type="button" className="pc-link" onClick={() => onChange(step.step, row.field)}>
                          {say('change')}
                          <span className="pc-visually-hidden">: {row.label}</span>
                        </button>
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}
