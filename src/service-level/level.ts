import type { Text } from '../messages/text';

/**
 * Who has to act for a criterion that is missing: the record, its form, the agency that performs it, the law behind it, or this
 * product, which cannot do it yet. Only what is the product's own shortcoming is published as a technical reason by itself.
 */
export type Cause = 'record' | 'form' | 'offering' | 'law' | 'platform';

/**
 * Where staff mend what is missing: a field of the record (`cases.0.channels.1`, by names and places), the form of a case, the agency's
 * row, the dossier counts, or nowhere yet.
 */
export type MendingPlace =
  | { kind: 'procedure'; field: string }
  | { kind: 'form'; case?: string }
  | { kind: 'offering' }
  | { kind: 'counts' }
  | { kind: 'platform' };

/** The answer of one criterion. Evidence is what works, never a box that somebody ticks. */
export type CurrentAnswer = {
  /** `l1-process`, `l2-templates`, `t5-payment` ... */
  id: string;
  title: Text;
  met: boolean;
  /** A sentence for staff: what was found, or what is missing and where it is mended. */
  because: Text;
  /** Of a missing one. Absent in releases made before it was recorded. */
  cause?: Cause;
  /** Where this very one is mended. Absent where the criterion alone says it, and in releases made before it was recorded. */
  place?: MendingPlace;
  /** What was looked at: `file:<sha256>`, `form:<case key>`, `agency:<code>`, `law:<text>`. */
  evidence?: string[];
};

/** The answer of a line of the legacy levels 1-4. */
export type CriterionAnswer = CurrentAnswer & { level: 1 | 2 | 3 | 4 };

/** Why a service is only carried out on line in part, as it is published (Decree 224/2026/NĐ-CP: one of four, with its legal basis). */
export type PartialReason = { kind: PartialReasonKind; text: Text; legalBasis: string };

/** (i) somebody must be present, (ii) a check in the field, (iii) an incident not solved yet, (iv) other technical reasons. */
export type PartialReasonKind = 'presence' | 'field-check' | 'incident' | 'technical';

/** How one agency performs a service. `agency` null: all that the rule names and that differ in nothing. */
export type OfferingLevel = {
  agency: string | null;
  name: string;
  legacy: ServiceLevel['legacy'];
  current: ServiceLevel['current'];
};

/** The level of a service: the highest whose criteria, and all below, are met. Computed, never typed in. 0: not even level 1. */
export type ServiceLevel = {
  legacy: 0 | 1 | 2 | 3 | 4;
  /** Decree 224/2026: toàn trình, một phần (with a published reason), else only information. */
  current: 'toan-trinh' | 'mot-phan' | 'thong-tin';
  criteria: CriterionAnswer[];
  /** Why it is not carried out wholly on line; published beside the level. Absent when every criterion is met. */
  reason?: Text;
  /** Lines T1-T11 of Decree 224/2026. Absent in releases made before they were assessed. */
  currentCriteria?: CurrentAnswer[];
  /** The published reason that makes it "một phần"; absent where there is none, or none is needed. */
  partial?: PartialReason;
  /** The level on every scale of scales.json, by id of the scale. */
  scales?: Record<string, string>;
  /** The level people approved, where evidence that broke since keeps it below; it rises back to this and never above. */
  approved?: { legacy: ServiceLevel['legacy']; current: ServiceLevel['current'] };
  /** Agencies that perform it differently, each with its level; the level above is the lowest. Absent when none differs. */
  offerings?: OfferingLevel[];
};
