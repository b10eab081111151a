import { describe, expect, it } from 'vitest';
import { starters } from '../../src/form/blocks/starters';
import { checkForm } from '../../src/form/check';
import { formsFromStarter, starterFor, starterForms } from '../../src/form/derive/starter-forms';
import { textAt } from '../../src/form/json';
import { toForm } from '../../src/form/to-schema';
import { documentsToUpload } from '../../src/procedure/documents';
import { agencyNames, fieldsOfDraft, isLayout, procedures, untranslated } from './support/forms';

const modelled = procedures.filter((procedure) => starterFor(procedure) !== undefined);

describe('starters', () => {
  it('are eight, each for at least one seeded procedure', () => {
    expect(starters.length).toBeGreaterThanOrEqual(8);
    for (const { id, fits } of starters) {
      for (const key of fits)
        expect(
          procedures.some((procedure) => procedure.key === key),
          `${id}: ${key}`,
        ).toBe(true);
    }
    expect(new Set(starters.flatMap(({ fits }) => fits)).size).toBe(starters.flatMap(({ fits }) => fits).length);
  });

  it('give nothing for another procedure', () => {
    const other = procedures.find((procedure) => starterFor(procedure) === undefined);
    expect(other && starterForms(other)).toBeUndefined();
  });

  it('started from by hand, give any procedure its own documents, fees and result, and a sound form', () => {
    const other = procedures.find((procedure) => starterFor(procedure) === undefined);
    if (other === undefined) throw new Error('every procedure has a model form');
    for (const starter of starters) {
      const made = formsFromStarter(starter, other, { agencyNames });
      for (const procedureCase of other.cases) {
        const draft = made[procedureCase.key]?.draft ?? { id: '', title: '', steps: [] };
        const taken = fieldsOfDraft(draft).flatMap((field) => textAt(field.settings, 'document') ?? []);
        for (const { key } of documentsToUpload(procedureCase)) expect(taken, starter.id).toContain(key);
        expect(draft.steps.map(({ id }) => id)).toEqual(expect.arrayContaining(['documents', 'result', 'declaration']));
        expect(checkForm(toForm(draft)), starter.id).toEqual([]);
      }
    }
  });

  it('have steps, repeating groups and conditions', () => {
    for (const { id, draft } of starters) {
      const fields = fieldsOfDraft(draft);
      expect(draft.steps.length, id).toBeGreaterThanOrEqual(4);
      expect(
        fields.some(({ type }) => type === 'table'),
        id,
      ).toBe(true);
      expect(fields.filter(({ showWhen }) => showWhen !== undefined).length, id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(modelled.map((procedure) => ({ procedure, key: procedure.key })))('$key', ({ procedure }) => {
  const derived = starterForms(procedure, { agencyNames }) ?? {};

  it('takes every document and asks every condition of its procedure', () => {
    for (const procedureCase of procedure.cases) {
      const one = derived[procedureCase.key];
      const fields = fieldsOfDraft(one?.draft ?? { id: '', title: '', steps: [] });
      const taken = fields.flatMap((field) => textAt(field.settings, 'document') ?? []);
      for (const { key } of documentsToUpload(procedureCase)) expect(taken).toContain(key);
      for (const question of one?.report.questions ?? []) {
        expect(
          fields.some(({ key }) => key === question.field),
          question.field,
        ).toBe(true);
      }
    }
  });

  it('has keys, steps and sections once, and ends with the declaration', () => {
    for (const { draft } of Object.values(derived)) {
      const keys = fieldsOfDraft(draft).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const steps = draft.steps.map(({ id }) => id);
      expect(new Set(steps).size).toBe(steps.length);
      const sections = draft.steps.flatMap((step) => step.sections.map(({ id }) => id));
      expect(new Set(sections).size).toBe(sections.length);
      expect(steps.at(-1)).toBe('declaration');
      expect(steps).toContain('documents');
      expect(steps).toContain('result');
    }
  });

  it('is longer than the derived form is short: real content', () => {
    for (const { report, draft } of Object.values(derived)) {
      expect(report.fields.matter).toBeGreaterThanOrEqual(10);
      expect(fieldsOfDraft(draft).filter((field) => !isLayout(field)).length).toBeGreaterThanOrEqual(20);
      expect(draft.origin?.kind).toBe('starter');
    }
  });

  it('is said in English throughout', () => {
    for (const { draft } of Object.values(derived)) expect(untranslated(draft)).toEqual([]);
  });
});
