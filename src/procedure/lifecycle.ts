import type { lifecycleRefusals } from './lifecycle-messages';

/**
 * Whether a procedure is carried out. One that is retired is kept with its whole history, is edited by nobody, and is no longer offered:
 * `merged` is part of another one now, `ended` is not carried out any more.
 */
export const lifecycleStates = ['in-use', 'merged', 'ended'] as const;

export type LifecycleState = (typeof lifecycleStates)[number];

export type LifecycleEvent = 'merge' | 'unmerge' | 'end' | 'reinstate';

/** What a guard looks at. */
export type LifecycleFacts = {
  /** Whether the person may change this procedure. */
  mayEdit: boolean;
  /** Whether it is offered to the public now. */
  isReleased: boolean;
  /** Whether the person may take a service at this level out of the public list. */
  mayWithdraw: boolean;
  /** Whether a request to publish it is open. */
  isUnderReview: boolean;
  /** What the person wrote. */
  reason: string;
  /** For `merge`: whether the one it becomes part of is offered to the public. */
  isSuccessorReleased: boolean;
  /** For `unmerge`: whether the one it became part of has been published with another content since. */
  isPublishedSince: boolean;
};

export type LifecycleRefusal = keyof typeof lifecycleRefusals;

type Guard = (facts: LifecycleFacts) => LifecycleRefusal | undefined;

const editor: Guard = ({ mayEdit }) => (mayEdit ? undefined : 'lifecycle-not-editor');
const mayWithdraw: Guard = (facts) => (facts.isReleased && !facts.mayWithdraw ? 'lifecycle-needs-reviewer' : undefined);
const notUnderReview: Guard = ({ isUnderReview }) => (isUnderReview ? 'lifecycle-under-review' : undefined);
const withReason: Guard = ({ reason }) => (reason.trim() === '' ? 'lifecycle-reason-needed' : undefined);
/** Citizens who ask for a public service must find one in its place. */
const successorPublic: Guard = (facts) =>
  facts.isReleased && !facts.isSuccessorReleased ? 'lifecycle-successor-not-public' : undefined;
const notPublishedSince: Guard = ({ isPublishedSince }) => (isPublishedSince ? 'lifecycle-published-since' : undefined);

type Transition = {
  from: LifecycleState;
  event: LifecycleEvent;
  to: LifecycleState;
  /** All must hold; the first that does not is the answer. */
  guards: readonly Guard[];
};

/** Every move there is. */
export const lifecycleTransitions: readonly Transition[] = [
  { from: 'in-use', event: 'merge', to: 'merged', guards: [editor, notUnderReview, mayWithdraw, successorPublic] },
  { from: 'merged', event: 'unmerge', to: 'in-use', guards: [editor, mayWithdraw, notPublishedSince] },
  { from: 'in-use', event: 'end', to: 'ended', guards: [editor, notUnderReview, mayWithdraw, withReason] },
  { from: 'ended', event: 'reinstate', to: 'in-use', guards: [editor] },
];

/** Where the event leads from here, or why it does not. Illegal moves are an answer, not an exception. */
export function moveLifecycle(
  from: LifecycleState,
  event: LifecycleEvent,
  facts: LifecycleFacts,
): { to: LifecycleState; refusal?: never } | { to?: never; refusal: LifecycleRefusal } {
  const row = lifecycleTransitions.find((candidate) => candidate.from === from && candidate.event === event);
  if (row === undefined) return { refusal: 'lifecycle-no-such-move' };
  for (const guard of row.guards) {
    const refusal = guard(facts);
    if (refusal !== undefined) return { refusal };
  }
  return { to: row.to };
}

/** The state a stored word stands for; what was stored before there were states is in use. */
export function lifecycleOf(stored: unknown): LifecycleState {
  return lifecycleStates.find((state) => state === stored) ?? 'in-use';
}
