import { describe, expect, it } from 'vitest';
import { starterForms } from '../../src/form/derive/starter-forms';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { agencyNames, answerContext, caseForms, procedures, seeded } from './support/forms';

const starting = procedures.flatMap((procedure) =>
  Object.entries(starterForms(procedure, { agencyNames }) ?? {}).map(([caseKey, { draft }]) => ({
    title: `starter ${procedure.key} ${caseKey}`,
    draft,
  })),
);

describe.each([...caseForms.map(({ title, draft }) => ({ title, draft })), ...starting])('$title', ({ draft }) => {
  const form = toForm(draft);
  const validate = makeValidator(form);

  it('accepts generated answers', () => {
    for (const seed of [1, 2, 3]) {
      const answers = sampleAnswers(form, seeded(seed), answerContext);
      expect(validate(answers, answerContext).problems).toEqual([]);
    }
  });

  it('refuses broken ones, and an empty form', () => {
    const broken = breakAnswers(form, seeded(7), answerContext);
    expect(broken.length).toBeGreaterThan(10);
    for (const { answers, field } of broken) {
      expect(validate(answers, answerContext).problems.length, field).toBeGreaterThan(0);
    }
    expect(validate({}, answerContext).problems.length).toBeGreaterThan(3);
  });
});
