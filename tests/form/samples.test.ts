import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { anyDraft } from './support/drafts';
import { context, randomOf } from './support/world';

describe('samples of generated forms', () => {
  it('are accepted by the server', () => {
    fc.assert(
      fc.property(anyDraft, fc.integer(), (draft, seed) => {
        const form = toForm(draft);
        const answers = sampleAnswers(form, randomOf(seed), context);
        expect(makeValidator(form)(answers, context).problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('broken in one place are refused there and nowhere else', () => {
    fc.assert(
      fc.property(anyDraft, fc.integer(), (draft, seed) => {
        const form = toForm(draft);
        const validate = makeValidator(form);
        for (const { field, answers } of breakAnswers(form, randomOf(seed), context)) {
          const { problems } = validate(answers, context);
          expect(problems.length, `${field} ${JSON.stringify(answers)}`).toBeGreaterThan(0);
          const elsewhere = problems.filter(
            (problem) => problem.field !== field && !problem.field?.startsWith(`${field}.`),
          );
          expect(elsewhere, `${field} ${JSON.stringify(answers)}`).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
