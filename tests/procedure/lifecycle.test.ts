import { describe, expect, it } from 'vitest';
import {
  type LifecycleEvent,
  type LifecycleFacts,
  type LifecycleState,
  lifecycleOf,
  lifecycleStates,
  moveLifecycle,
} from '../../src/procedure/lifecycle';

const facts: LifecycleFacts = {
  mayEdit: true,
  isReleased: true,
  mayWithdraw: true,
  isUnderReview: false,
  reason: 'Bãi bỏ',
  isSuccessorReleased: true,
  isPublishedSince: false,
};

const events: LifecycleEvent[] = ['merge', 'unmerge', 'end', 'reinstate'];

describe('whether a procedure is carried out moves by a table', () => {
  it('these are all the moves', () => {
    const moves = lifecycleStates.flatMap((from) =>
      events.flatMap((event) => {
        const { to } = moveLifecycle(from, event, facts);
        return to ? [[from, event, to]] : [];
      }),
    );
    expect(moves).toEqual([
      ['in-use', 'merge', 'merged'],
      ['in-use', 'end', 'ended'],
      ['merged', 'unmerge', 'in-use'],
      ['ended', 'reinstate', 'in-use'],
    ]);
  });

  it.each<[LifecycleState, LifecycleEvent, Partial<LifecycleFacts>, string]>([
    ['in-use', 'merge', { mayEdit: false }, 'lifecycle-not-editor'],
    ['in-use', 'merge', { isUnderReview: true }, 'lifecycle-under-review'],
    ['in-use', 'merge', { mayWithdraw: false }, 'lifecycle-needs-reviewer'],
    ['in-use', 'merge', { isSuccessorReleased: false }, 'lifecycle-successor-not-public'],
    ['merged', 'unmerge', { isPublishedSince: true }, 'lifecycle-published-since'],
    ['in-use', 'end', { reason: '  ' }, 'lifecycle-reason-needed'],
    ['ended', 'reinstate', { mayEdit: false }, 'lifecycle-not-editor'],
    ['merged', 'merge', {}, 'lifecycle-no-such-move'],
  ])('%s, %s with %j: %s', (from, event, change, refusal) => {
    expect(moveLifecycle(from, event, { ...facts, ...change })).toEqual({ refusal });
  });

  it('a draft that nobody sees is merged by any editor, into another draft too', () => {
    const draft = { ...facts, isReleased: false, mayWithdraw: false, isSuccessorReleased: false };
    expect(moveLifecycle('in-use', 'merge', draft)).toEqual({ to: 'merged' });
  });

  it('what was stored before there were states is in use', () => {
    expect([null, undefined, 'x', 'merged'].map(lifecycleOf)).toEqual(['in-use', 'in-use', 'in-use', 'merged']);
  });
});
