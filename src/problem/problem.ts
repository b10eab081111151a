import type { Text } from '../messages/text';

/**
 * Something wrong with what came from outside, said once and shown everywhere: in an HTTP answer, in a form, in a report.
 * `code` is stable and meant for programs; `message` is meant for people.
 */
export type Problem = {
  /** Stable, kebab-case, for instance `required`, `tax-code-checksum`, `file-type-refused`. */
  code: string;
  /** Where: path of field keys joined by `.`, array items by number (`applicant.citizenId`, `children.0.fullName`). Empty or absent: the whole. */
  field?: string;
  /** The rule that was broken, for instance a JSON Schema keyword (`maxLength`) or the id of a declared rule. */
  rule?: string;
  message: Text;
};

/** An error that carries problems and the HTTP status they deserve (always 4xx). */
export class ProblemError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code}: ${problem.message.en}`).join('; '));
    this.name = 'ProblemError';
    this.status = status;
    this.problems = problems;
  }
}
