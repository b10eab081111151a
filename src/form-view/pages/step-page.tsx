import type { ReactNode } from 'react';
import type { StepLayout } from '../state/layout';
import { SectionView } from './section-view';

/** One step: its text and its sections. A section title that only repeats the step's is left out. */
export function StepPage({ layout }: { layout: StepLayout }): ReactNode {
  return (
    <>
      {layout.step.description ? <p className="pc-section-text">{layout.step.description}</p> : null}
      {layout.sections.map((section) => (
        <SectionView
          key={section.section.id}
          layout={section}
          hideTitle={section.section.title === layout.step.title}
        />
      ))}
    </>
  );
}
