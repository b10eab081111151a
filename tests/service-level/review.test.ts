import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOpen,
  moveReview,
  type ReviewEvent,
  type ReviewFacts,
  type ReviewState,
  reviewTransitions,
} from '../../src/service-level/review';
import { reviewRefusals, reviewStates } from '../../src/service-level/review-messages';

const states: ReviewState[] = ['draft', 'submitted', 'approved', 'returned', 'withdrawn', 'void', 'released'];
const events: ReviewEvent[] = ['submit', 'comment', 'ask', 'approve', 'return', 'withdraw', 'change', 'release'];

/** A reviewer who is not the submitter, in front of an unchanged request. */
const fair: ReviewFacts = {
  actor: 'second',
  submitter: 'first',
  mayReview: true,
  mayEdit: true,
  isSameContent: true,
  text: 'vì sao',
  problems: 0,
  today: '2026-11-27',
  releaseOn: null,
};
const byItself: ReviewFacts = { ...fair, actor: null, mayReview: false, mayEdit: false };

describe('a request moves', () => {
  const rows: [ReviewState, ReviewEvent, Partial<ReviewFacts>, string][] = [
    ['draft', 'submit', { actor: 'first', submitter: null }, 'submitted'],
    ['draft', 'submit', { mayEdit: false }, 'review-not-editor'],
    ['draft', 'submit', { problems: 1 }, 'review-checks-fail'],
    ['submitted', 'approve', {}, 'approved'],
    ['submitted', 'approve', { actor: 'first' }, 'review-own-request'],
    ['submitted', 'approve', { mayReview: false }, 'review-not-reviewer'],
    ['submitted', 'approve', { isSameContent: false }, 'review-content-changed'],
    ['submitted', 'approve', { actor: null }, 'review-not-by-system'],
    ['submitted', 'return', {}, 'returned'],
    ['submitted', 'return', { text: '  ' }, 'review-reason-needed'],
    ['submitted', 'return', { actor: 'first' }, 'review-own-request'],
    ['submitted', 'ask', {}, 'submitted'],
    ['submitted', 'ask', { actor: 'first' }, 'review-own-request'],
    ['submitted', 'comment', { actor: 'first', mayReview: false }, 'submitted'],
    ['submitted', 'comment', { mayReview: false, mayEdit: false }, 'review-not-reviewer'],
    ['submitted', 'comment', { text: '' }, 'review-reason-needed'],
    ['submitted', 'withdraw', { actor: 'first', mayReview: false }, 'withdrawn'],
    ['submitted', 'withdraw', { mayEdit: false }, 'review-not-editor'],
    ['submitted', 'change', { ...byItself, isSameContent: false }, 'void'],
    ['submitted', 'change', byItself, 'review-content-same'],
    ['submitted', 'change', { isSameContent: false }, 'review-only-by-system'],
    ['submitted', 'release', byItself, 'review-no-such-move'],
    ['approved', 'release', byItself, 'released'],
    ['approved', 'release', {}, 'review-only-by-system'],
    ['approved', 'release', { ...byItself, releaseOn: '2026-11-28' }, 'review-date-not-reached'],
    ['approved', 'release', { ...byItself, releaseOn: '2026-11-27' }, 'released'],
    ['approved', 'withdraw', {}, 'withdrawn'],
    ['approved', 'approve', {}, 'review-decided'],
    ['approved', 'return', {}, 'review-decided'],
    ['returned', 'approve', {}, 'review-closed'],
    ['void', 'approve', {}, 'review-closed'],
    ['released', 'withdraw', {}, 'review-closed'],
    ['withdrawn', 'submit', {}, 'review-closed'],
  ];
  for (const [from, event, change, outcome] of rows) {
    it(`${from} + ${event} (${JSON.stringify(change).slice(0, 60)}) -> ${outcome}`, () => {
      const moved = moveReview(from, event, { ...fair, ...change });
      expect(moved.to ?? moved.refusal).toBe(outcome);
    });
  }

  it('every row of the table is among these', () => {
    for (const { from, event, to } of reviewTransitions) {
      expect(
        rows.some((row) => row[0] === from && row[1] === event && row[3] === to),
        `${from} ${event}`,
      ).toBe(true);
    }
  });

  it('never to approved by the submitter, without right, or after a change; whatever else holds', () => {
    const anyFacts = fc.record({
      actor: fc.constantFrom('first', 'second', null),
      submitter: fc.constantFrom('first', null),
      mayReview: fc.boolean(),
      mayEdit: fc.boolean(),
      isSameContent: fc.boolean(),
      text: fc.string(),
      problems: fc.nat(2),
      today: fc.constantFrom('2026-11-26', '2026-11-27', '2026-11-28'),
      releaseOn: fc.constantFrom(null, '2026-11-27'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...events), anyFacts, (from, event, facts) => {
        const { to, refusal } = moveReview(from, event, facts);
        expect((to === undefined) !== (refusal === undefined)).toBe(true);
        if (refusal !== undefined) expect(reviewRefusals[refusal].vi).toBeTruthy();
        if (to === 'approved') {
          expect(facts).toMatchObject({ mayReview: true, isSameContent: true });
          expect(facts.actor).not.toBe(facts.submitter);
        }
        if (to === 'released') expect(facts.actor).toBe(null);
        if (!isOpen(from)) expect(to).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('between states that have a name', () => {
    expect(Object.keys(reviewStates).sort()).toEqual([...states].sort());
    expect(states.filter(isOpen)).toEqual(['draft', 'submitted', 'approved']);
  });
});
