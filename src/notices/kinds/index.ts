import type { NoticeKind } from './kind';
import { lawExpiring } from './law-expiring';
import { levelFallen } from './level-fallen';
import { levelRisen } from './level-risen';
import { masterChanged } from './master-changed';
import { masterWithdrawn } from './master-withdrawn';
import { reviewApproved } from './review-approved';
import { reviewAsked } from './review-asked';
import { reviewOverdue } from './review-overdue';
import { reviewReturned } from './review-returned';
import { reviewVoided } from './review-voided';
import { reviewWaiting } from './review-waiting';
import { targetNear } from './target-near';

/** Every kind of notice. Values each needs: the `{names}` in its texts (`namesOf`). */
export const noticeKinds = [
  reviewWaiting,
  reviewOverdue,
  reviewAsked,
  reviewReturned,
  reviewApproved,
  reviewVoided,
  levelFallen,
  levelRisen,
  targetNear,
  lawExpiring,
  masterChanged,
  masterWithdrawn,
] as const satisfies readonly NoticeKind[];

export type NoticeKindCode = (typeof noticeKinds)[number]['code'];

const byCode: ReadonlyMap<string, NoticeKind> = new Map(noticeKinds.map((kind) => [kind.code, kind]));

/** The kind of a code; undefined for a code that no version of ours wrote. */
export function noticeKind(code: string): NoticeKind | undefined {
  return byCode.get(code);
}

/** The values that the texts of a kind speak of. */
export function namesOf({ title, body }: NoticeKind): string[] {
  const found = `${title.vi} ${body.vi}`.matchAll(/\{(\w+)\}/g);
  return [...new Set([...found].flatMap(([, name]) => name ?? []))];
}
