import type { FieldDraft, FormDraft } from '../draft';
import { placedFields } from '../to-rules';
import { isAtOrIn } from './paths';

/** Every field of a draft by its declared path, children of tables too. */
export function fieldsByPath(draft: FormDraft): Map<string, FieldDraft> {
  const fields = draft.steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
  return new Map(placedFields(fields).map(({ field, path }) => [path, field]));
}

/** Whether a draft has a field at a declared path, or one that the path leads into (a part of a person). */
export function takesPath(draft: FormDraft, path: string): boolean {
  return [...fieldsByPath(draft).keys()].some((known) => isAtOrIn(path, known));
}
