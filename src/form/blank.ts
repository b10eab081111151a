import type { FormDraft } from './draft';

/** A form with nothing in it yet: one step with one section, ready for the first field. */
export function blankDraft(id: string, title: string, stepTitle: string): FormDraft {
  return {
    id,
    title,
    steps: [{ id: 'step-1', title: stepTitle, sections: [{ id: 'section-1', fields: [] }] }],
    origin: { kind: 'blank' },
  };
}
