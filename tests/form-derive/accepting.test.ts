import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import { starterForms } from '../../src/form/derive/starter-forms';
import { toDraft } from '../../src/form/from-schema';
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

describe('rules across fields', () => {
  const formOf = (key: string) => {
    const found = caseForms.find(({ procedure }) => procedure.key === key);
    if (found === undefined) throw new Error(`no form for ${key}`);
    return toForm(found.draft);
  };

  it('refuses a stay that ends before it begins', () => {
    const form = formOf('1.004194');
    const answers = sampleAnswers(form, seeded(11), answerContext);
    const wrong = { ...answers, temporaryFrom: '2026-05-02', temporaryTo: '2026-05-01' };
    const { problems } = makeValidator(form)(wrong, answerContext);
    expect(problems.map(({ field, code }) => ({ field, code }))).toEqual([
      { field: 'temporaryTo', code: 'date-order' },
    ]);
  });

  it('refuses a groom under 20 and a bride under 18', () => {
    const form = formOf('1.000894');
    const found = (applicantRole: 'husband' | 'wife', own: string, others: string) => {
      const other = applicantRole === 'husband' ? 'wife' : 'husband';
      const couple = {
        applicantRole,
        applicant: { dateOfBirth: own },
        [other]: { dateOfBirth: others },
      };
      const { problems } = makeValidator(form)(couple, answerContext);
      return problems.flatMap(({ field, code }) => (code === 'age-too-low' ? [field] : []));
    };
    expect(found('husband', '2007-01-01', '2009-01-01')).toEqual(['applicant.dateOfBirth', 'wife.dateOfBirth']);
    expect(found('wife', '2009-01-01', '2007-01-01')).toEqual(['applicant.dateOfBirth', 'husband.dateOfBirth']);
    expect(found('wife', '2007-01-01', '2006-01-01')).toEqual([]);
  });
});

describe.each([...caseForms.map(({ title, draft }) => ({ title, draft })), ...starting])('$title', ({ draft }) => {
  it('is a sound form that reads back byte for byte', () => {
    const form = toForm(draft);
    expect(checkForm(form)).toEqual([]);
    expect(JSON.stringify(toForm(toDraft(form)))).toBe(JSON.stringify(form));
  });
});
