import type { Form } from '../form/form';
import type { Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import type { Evidence } from './evidence';
import type { Cause, MendingPlace } from './level';
import type { Offering } from './offerings';
import type { Platform } from './platform';

/** What a criterion looks at: one case of a procedure with its form, as one agency performs it. */
export type Subject = {
  procedure: Procedure;
  procedureCase: ProcedureCase;
  /** The form of the case; undefined while it has none. */
  form: Form | undefined;
  /** Why the form cannot be used; empty when it compiles. Meaningless without a form. */
  formProblems: readonly Problem[];
  offering: Offering;
  evidence: Evidence;
  platform: Platform;
  /** ISO date in Asia/Ho_Chi_Minh: fees and laws are judged on this day. */
  today: string;
};

/** Met or missing with a sentence: what was found, or what is missing and where it is mended; `place` where that is not where the criterion says. */
export type Answer = { met: boolean; because: Text; cause?: Cause; place?: MendingPlace; evidence?: string[] };

/** One line of a level. One file each; `criteria/index.ts` holds the list. */
export type Criterion = {
  /** `l1-process`, `t5-payment` ... never renamed: releases carry it, and scales name it. */
  id: string;
  /** The legacy level the line belongs to; absent for the lines T1-T11 of Decree 224/2026. */
  level?: 1 | 2 | 3 | 4;
  title: Text;
  /** Where it is mended, unless the answer knows better. */
  mendedAt: MendingPlace;
  answer: (subject: Subject) => Answer;
};

/** A line of the legacy levels. */
export type LegacyCriterion = Criterion & { level: 1 | 2 | 3 | 4 };
