import type { Text } from '../messages/text';

/** The answer of one criterion. Evidence is what works, never a box that somebody ticks. */
export type CriterionAnswer = {
  /** `l1-process`, `l2-templates` ... */
  id: string;
  /** The legacy level this line belongs to (1-4). */
  level: 1 | 2 | 3 | 4;
  title: Text;
  met: boolean;
  /** A sentence for staff: what was found, or what is missing and where it is mended. */
  because: Text;
};

/** The level of a service: the highest whose criteria, and all below, are met. Computed, never typed in. 0: not even level 1. */
export type ServiceLevel = {
  legacy: 0 | 1 | 2 | 3 | 4;
  /** Decree 224/2026: toàn trình, một phần (with a published reason), else only information. */
  current: 'toan-trinh' | 'mot-phan' | 'thong-tin';
  criteria: CriterionAnswer[];
  /** Why it is not carried out wholly on line; published beside the level. Absent when every criterion is met. */
  reason?: Text;
};
