import type { Answers } from '../../form/form';
import { isObject, type Json, member } from '../../form/json';
import type { Submission } from '../../intake/intake';
import { type Problem, ProblemError } from '../../problem/problem';
import { requestProblem } from '../errors/error-answers';

type Member = {
  name: 'province' | 'key' | 'caseKey' | 'formHash' | 'idempotencyKey';
  pattern: RegExp;
  expected: string;
};

/** The shape of a submission, before anybody looks at what it says. */
const members: readonly Member[] = [
  { name: 'province', pattern: /^[A-Z0-9]{2,8}$/, expected: 'H01' },
  { name: 'key', pattern: /^[^/\s]{1,120}$/, expected: '1.001193' },
  { name: 'caseKey', pattern: /^[^/\s]{1,120}$/, expected: 'mac-dinh' },
  { name: 'formHash', pattern: /^[0-9a-f]{64}$/, expected: 'sha256' },
  { name: 'idempotencyKey', pattern: /^[\x21-\x7e]{16,128}$/, expected: '16–128 ASCII' },
];

/** Answers are flat; persons in rows of tables are the deepest there is, with room to spare. */
export const deepestAnswers = 16;

/** Reads the body of POST /submissions. Throws a ProblemError (400) with every broken member. */
export function readSubmission(body: unknown, via: string): Submission {
  if (!isObject(body)) throw new ProblemError(400, [requestProblem('json-invalid', { rule: 'type' })]);
  const problems = members.flatMap((one) => problemOf(one, body));
  const answers = member(body, 'answers');
  if (answers === undefined) problems.push(requestProblem('member-missing', { field: 'answers', rule: 'required' }));
  else if (!isObject(answers)) {
    problems.push(requestProblem('member-invalid', { field: 'answers', rule: 'type', values: { expected: '{ … }' } }));
  } else if (isDeeperThan(answers, deepestAnswers)) {
    problems.push(
      requestProblem('too-deep', { field: 'answers', rule: 'maxDepth', values: { limit: deepestAnswers } }),
    );
  }
  if (problems.length > 0) throw new ProblemError(400, problems);
  return {
    province: text(body, 'province'),
    key: text(body, 'key'),
    caseKey: text(body, 'caseKey'),
    formHash: text(body, 'formHash'),
    idempotencyKey: text(body, 'idempotencyKey'),
    answers: isObject(answers) ? answers : noAnswers,
    via,
  };
}

const noAnswers: Answers = {};

function problemOf({ name, pattern, expected }: Member, body: Json): Problem[] {
  const value = member(body, name);
  if (value === undefined) return [requestProblem('member-missing', { field: name, rule: 'required' })];
  if (typeof value === 'string' && pattern.test(value)) return [];
  return [requestProblem('member-invalid', { field: name, rule: 'pattern', values: { expected } })];
}

function text(body: Json, name: string): string {
  const value = member(body, name);
  return typeof value === 'string' ? value : '';
}

/** Whether a value nests deeper than `limit`; walks with a list of its own, so no depth can exhaust the stack. */
function isDeeperThan(value: Json, limit: number): boolean {
  const open: { value: Json; depth: number }[] = [{ value, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > limit) return true;
    for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 });
  }
  return false;
}
