import type { Form } from '../form/form';
import type { Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import type { Platform } from './platform';

/** What a criterion looks at: one case of a procedure with its form. */
export type Subject = {
  procedure: Procedure;
  procedureCase: ProcedureCase;
  /** The form of the case; undefined while it has none. */
  form: Form | undefined;
  /** Why the form cannot be used; empty when it compiles. Meaningless without a form. */
  formProblems: readonly Problem[];
  platform: Platform;
  /** ISO date in Asia/Ho_Chi_Minh: fees are judged on this day. */
  today: string;
};

/**
 * One line of a level. It answers met or missing with a sentence for staff: what was found, or what is missing and
 * where it is mended. One file each; `index.ts` holds the list in the order of the levels.
 */
export type Criterion = {
  /** `l1-process`, `l2-templates` ... never renamed: releases carry it. */
  id: string;
  level: 1 | 2 | 3 | 4;
  title: Text;
  answer: (subject: Subject) => { met: boolean; because: Text };
};
