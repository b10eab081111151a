import type { reviewRefusals } from './review-messages';

/**
 * The state of a request to publish. `draft` is never stored: it is the working document before anybody has asked. What ends a request
 * ends it for good; whoever asks again makes a new one.
 */
export type ReviewState = 'draft' | 'submitted' | 'approved' | 'returned' | 'withdrawn' | 'void' | 'released';

/** What moves a request. `change` and `release` are done by the product itself, everything else by a person. */
export type ReviewEvent = 'submit' | 'comment' | 'ask' | 'approve' | 'return' | 'withdraw' | 'change' | 'release';

/** What a guard looks at. */
export type ReviewFacts = {
  /** Id of the person; null: the product itself. */
  actor: string | null;
  /** Who submitted it; null before. */
  submitter: string | null;
  /** Whether the person may decide on reviews of this tenant and agency. */
  mayReview: boolean;
  /** Whether the person may change this procedure. */
  mayEdit: boolean;
  /** Whether the working document still has the content that was submitted. */
  isSameContent: boolean;
  /** What the person wrote: reasons of a return, a comment, a question. */
  text: string;
  /** How many checks the content fails. */
  problems: number;
  /** ISO date in Asia/Ho_Chi_Minh, and the date the release was put off to (null: at once). */
  today: string;
  releaseOn: string | null;
};

export type ReviewRefusal = keyof typeof reviewRefusals;

type Guard = (facts: ReviewFacts) => ReviewRefusal | undefined;

const byPerson: Guard = ({ actor }) => (actor === null ? 'review-not-by-system' : undefined);
const bySystem: Guard = ({ actor }) => (actor === null ? undefined : 'review-only-by-system');
const reviewer: Guard = ({ mayReview }) => (mayReview ? undefined : 'review-not-reviewer');
const editor: Guard = ({ mayEdit }) => (mayEdit ? undefined : 'review-not-editor');
/** Two persons, whatever their roles: an administrator does not approve the own request either. */
const anotherPerson: Guard = ({ actor, submitter }) => (actor === submitter ? 'review-own-request' : undefined);
const anyOfBoth: Guard = ({ mayReview, mayEdit }) => (mayReview || mayEdit ? undefined : 'review-not-reviewer');
const checksPass: Guard = ({ problems }) => (problems === 0 ? undefined : 'review-checks-fail');
const sameContent: Guard = ({ isSameContent }) => (isSameContent ? undefined : 'review-content-changed');
const otherContent: Guard = ({ isSameContent }) => (isSameContent ? 'review-content-same' : undefined);
const withText: Guard = ({ text }) => (text.trim() === '' ? 'review-reason-needed' : undefined);
const dateReached: Guard = ({ releaseOn, today }) =>
  releaseOn === null || releaseOn <= today ? undefined : 'review-date-not-reached';

export type ReviewTransition = {
  from: ReviewState;
  event: ReviewEvent;
  to: ReviewState;
  /** All must hold; the first that does not is the answer. */
  guards: readonly Guard[];
};

/** Every move there is. */
export const reviewTransitions: readonly ReviewTransition[] = [
  { from: 'draft', event: 'submit', to: 'submitted', guards: [byPerson, editor, checksPass] },
  { from: 'submitted', event: 'comment', to: 'submitted', guards: [byPerson, anyOfBoth, withText] },
  { from: 'submitted', event: 'ask', to: 'submitted', guards: [byPerson, reviewer, anotherPerson, withText] },
  { from: 'submitted', event: 'approve', to: 'approved', guards: [byPerson, reviewer, anotherPerson, sameContent] },
  { from: 'submitted', event: 'return', to: 'returned', guards: [byPerson, reviewer, anotherPerson, withText] },
  { from: 'submitted', event: 'withdraw', to: 'withdrawn', guards: [byPerson, editor] },
  { from: 'submitted', event: 'change', to: 'void', guards: [bySystem, otherContent] },
  { from: 'approved', event: 'withdraw', to: 'withdrawn', guards: [byPerson, anyOfBoth] },
  { from: 'approved', event: 'release', to: 'released', guards: [bySystem, dateReached] },
];

/** Where the event leads from here, or why it does not. Illegal moves are an answer, not an exception. */
export function moveReview(
  from: ReviewState,
  event: ReviewEvent,
  facts: ReviewFacts,
): { to: ReviewState; refusal?: never } | { to?: never; refusal: ReviewRefusal } {
  const row = reviewTransitions.find((candidate) => candidate.from === from && candidate.event === event);
  if (row === undefined) return { refusal: notFrom(from) };
  for (const guard of row.guards) {
    const refusal = guard(facts);
    if (refusal !== undefined) return { refusal };
  }
  return { to: row.to };
}

/** Why nothing of the kind can happen: whoever comes second is told that somebody has decided. */
function notFrom(state: ReviewState): ReviewRefusal {
  if (!isOpen(state)) return 'review-closed';
  return state === 'approved' ? 'review-decided' : 'review-no-such-move';
}

/** Whether anything can still happen to it. */
export function isOpen(state: ReviewState): boolean {
  return reviewTransitions.some(({ from }) => from === state);
}
