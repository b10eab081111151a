import { fillText, type MessageValues } from '../messages/text';
import { type Problem, ProblemError } from '../problem/problem';
import { intakeMessages } from './messages';

export type IntakeCode = keyof typeof intakeMessages;

/** A problem of intake with its sentence filled in. */
export function intakeProblem(
  code: IntakeCode,
  at: { field?: string; rule?: string } = {},
  values: MessageValues = {},
): Problem {
  return { code, ...at, message: fillText(intakeMessages[code], values) };
}

/** A refusal with one problem; `status` is always 4xx. */
export function refusal(
  status: number,
  code: IntakeCode,
  at: { field?: string; rule?: string } = {},
  values: MessageValues = {},
): ProblemError {
  return new ProblemError(status, [intakeProblem(code, at, values)]);
}
