import { seedAgencies, seedPlaces, seedProcedures } from '../../../seed/read/index';
import { type DerivedForm, deriveForms } from '../../../src/form/derive/derive-forms';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import { findFieldType } from '../../../src/form/field-types';
import { toForm } from '../../../src/form/to-schema';
import { textsOf, translateForm } from '../../../src/form/translate';
import type { Procedure, ProcedureCase } from '../../../src/procedure/procedure';

export const procedures: readonly Procedure[] = seedProcedures();

export const agencyNames = Object.fromEntries(seedAgencies().map(({ code, name }) => [code, name]));

export const answerContext = { places: seedPlaces(), today: '2026-11-22' };

export type CaseForm = DerivedForm & { procedure: Procedure; procedureCase: ProcedureCase; title: string };

/** Every case of every procedure with its derived form. */
export const caseForms: readonly CaseForm[] = procedures.flatMap((procedure) => {
  const derived = deriveForms(procedure, { agencyNames });
  return procedure.cases.map((procedureCase) => {
    const form = derived[procedureCase.key];
    if (form === undefined) throw new Error(`${procedure.key} has no form for ${procedureCase.key}`);
    return { ...form, procedure, procedureCase, title: `${procedure.key} ${procedureCase.key}` };
  });
});

export function fieldsOfDraft(draft: FormDraft): FieldDraft[] {
  return draft.steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
}

export function stepFields(draft: FormDraft, id: string): FieldDraft[] {
  const step = draft.steps.find((candidate) => candidate.id === id);
  return step?.sections.flatMap((section) => section.fields) ?? [];
}

export function isLayout(field: FieldDraft): boolean {
  return findFieldType(field.type)?.kind === 'layout';
}

/** A small generator with a seed (mulberry32): the same numbers every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Texts with Vietnamese letters that are the same in the English form, with their pointers. */
export function untranslated(draft: FormDraft): string[] {
  const form = toForm(draft);
  const english = new Map(textsOf(translateForm(form, 'en')).map(({ pointer, text }) => [pointer, text]));
  return textsOf(form).flatMap(({ pointer, text }) =>
    english.get(pointer) === text && /\p{M}|đ/iu.test(text.normalize('NFD')) ? [`${pointer} ${text}`] : [],
  );
}
