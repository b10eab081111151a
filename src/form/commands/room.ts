import type { SectionDraft } from '../draft';
import type { Work } from './command';
import { freeName } from './keys';
import { gapOf, type Level, type Place } from './place';

/** The same work with a section in the step that fields are meant for, when it has none yet. */
export function withRoom(work: Work, place: Place, level: Level): Work {
  const { before, draft, newId } = work;
  if (level !== 'field' || gapOf(before, place, level) !== undefined) return work;
  const at = gapOf(before, place, 'section')?.path[0];
  if (at === undefined || before.steps[at]?.sections.length !== 0) return work;
  const taken = new Set(before.steps.flatMap((step) => step.sections.map(({ id }) => id)));
  const section: SectionDraft = { id: freeName(newId(), taken), fields: [] };
  draft.steps[at]?.sections.push({ ...section, fields: [] });
  const steps = before.steps.map((step, index) => (index === at ? { ...step, sections: [section] } : step));
  return { ...work, before: { ...before, steps } };
}
