import type { Text } from '../messages/text';

/**
 * What a change is, for the question whether it may be published without a second person:
 * - `first`: the procedure has not been published yet;
 * - `wording`: harmless differences only;
 * - `content`: something else is true, and what was right before still works;
 * - `breaking`: what applicants prepared or programs rely on no longer holds;
 * - `raise`: the level becomes higher than the one approved so far;
 * - `restore`: the content of an earlier release.
 */
export type ChangeKind = 'first' | 'wording' | 'content' | 'breaking' | 'raise' | 'restore';

/** For each kind of change the highest level after it at which it may be published directly; -1: never. */
export type PublishingRules = Record<ChangeKind, number>;

/** Kinds with their names, in the order they are shown. */
export const changeKinds: readonly { kind: ChangeKind; name: Text }[] = [
  { kind: 'first', name: { vi: 'Công bố lần đầu', en: 'First publication' } },
  { kind: 'wording', name: { vi: 'Chỉ sửa câu chữ', en: 'Wording only' } },
  { kind: 'content', name: { vi: 'Đổi nội dung, tương thích', en: 'Content, compatible' } },
  { kind: 'breaking', name: { vi: 'Đổi nội dung, không tương thích', en: 'Content, breaking' } },
  { kind: 'raise', name: { vi: 'Nâng mức độ', en: 'Raise of the level' } },
  { kind: 'restore', name: { vi: 'Quay lại bản trước', en: 'Back to an earlier release' } },
];

/** Where a province has set nothing: everything but raising a service to level 3 or 4 may be published directly. */
export const defaultRules: PublishingRules = { first: 4, wording: 4, content: 4, breaking: 4, raise: 2, restore: 4 };

/** Where a change stands to what is published. */
export type ChangeFacts = {
  /** Level approved so far; undefined before the first release. */
  approved: number | undefined;
  /** Level after the change. */
  after: number;
  effect: 'harmless' | 'compatible' | 'breaking';
  /** Whether this very content was released before, under a revision that is not the current one. */
  isEarlier: boolean;
};

/** The kind of a change. A raise is one whatever else changes with it. */
export function kindOfChange({ approved, after, effect, isEarlier }: ChangeFacts): ChangeKind {
  if (approved === undefined) return 'first';
  if (after > approved) return 'raise';
  if (isEarlier) return 'restore';
  if (effect === 'breaking') return 'breaking';
  return effect === 'harmless' ? 'wording' : 'content';
}

/** Whether a change may be published without review. */
export function isDirect(rules: PublishingRules, facts: ChangeFacts): boolean {
  return facts.after <= rules[kindOfChange(facts)];
}
