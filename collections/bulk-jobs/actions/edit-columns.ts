import type { RowChange, RowPlan } from '../../../src/bulk-work/row';
import type { Settings } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { openReviewOf } from '../../level-reviews/store';
import { bulkMessages } from '../messages';
import type { ActionTools, BulkAction, Subject } from './action';
import { notInCharge } from './charge';

/** The columns an edit writes; what it leaves out stays. */
export type Columns = Partial<
  Pick<
    Subject,
    | 'target'
    | 'performers'
    | 'managingAgency'
    | 'applicants'
    | 'tiers'
    | 'sector'
    | 'receivingAgency'
    | 'decidingAgency'
  >
>;

export type Edited = { data: Columns; changes: readonly RowChange[] } | Extract<RowPlan, { verdict: 'refused' }>;

/** What an edit makes of a procedure: a function of the stored columns and the settings. */
export type Edit = (tools: ActionTools, subject: Subject, settings: Settings) => Edited;

/** A change of one value; none where both say the same. */
export function changeOf(title: Text, from: Text | null, to: Text | null): RowChange[] {
  return from?.vi === to?.vi ? [] : [{ title, from, to }];
}

/** A text that is the same in both languages: a name, a date. */
export const asIs = (text: string | null | undefined): Text | null => (text ? { vi: text, en: text } : null);

/** A day as people write it. */
export const dayOf = (stored: string | null | undefined): Text | null =>
  stored ? asIs(stored.slice(0, 10).split('-').reverse().join('/')) : null;

/** An action that edits columns of the working document, by Payload's own save: hooks, versions and `rev` as with any. */
export function editColumns(action: Omit<BulkAction, 'plan' | 'apply' | 'commits'>, edit: Edit): BulkAction {
  return {
    ...action,
    commits: false,
    async plan(tools, subject, settings) {
      const refused = notInCharge(tools, subject);
      if (refused) return refused;
      const edited = edit(tools, subject, settings);
      if ('verdict' in edited) return edited;
      if (edited.changes.length === 0) return { verdict: 'same' };
      const isUnderReview = (await openReviewOf(tools.payload, subject.id)) !== undefined;
      const notes = isUnderReview ? [bulkMessages.voidsReview.message] : [];
      return { verdict: 'change', changes: edited.changes, notes };
    },
    async apply(tools, subject, settings) {
      const edited = edit(tools, subject, settings);
      if ('verdict' in edited) return;
      await tools.payload.update({
        collection: 'procedures',
        id: subject.id,
        // Planned on this very revision: where somebody saved since, the row is planned again.
        data: { ...edited.data, rev: subject.rev ?? 1 },
        draft: true,
        depth: 0,
        overrideAccess: false,
        req: await tools.req(),
      });
    },
  };
}
