import { declaredPath, placesAt, withValueAt } from '../answers';
import type { Answers } from '../form';
import { isObject, type Json, type JsonObject } from '../json';
import type { Expectation, TestCase } from './test-case';

type Rename = { from: string; to: string };

/**
 * The test case after fields were renamed: its answers and the refusals it expects follow. Only names change; an answer whose field
 * went into a table or out of one stays where it is, and the case then says that it differs.
 */
export function followTestCase(testCase: TestCase, renames: readonly Rename[]): TestCase {
  const same = renames.filter(({ from, to }) => tableOf(from) === tableOf(to));
  if (same.length === 0) return testCase;
  const answers = renameKeys(testCase.answers, '', same);
  return { ...testCase, answers, expect: followExpectation(testCase.expect, same) };
}

/** The test case after a stored value of the choice at a declared path was renamed. */
export function withChoiceRenamed(testCase: TestCase, path: string, { from, to }: Rename): TestCase {
  const answers = placesAt(testCase.answers, path).reduce((given: Answers, place) => {
    if (place.value === from) return withValueAt(given, place.path, to);
    if (!Array.isArray(place.value) || !place.value.includes(from)) return given;
    return withValueAt(
      given,
      place.path,
      place.value.map((value) => (value === from ? to : value)),
    );
  }, testCase.answers);
  return { ...testCase, answers };
}

function renameKeys(object: JsonObject, parent: string, renames: readonly Rename[]): Answers {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const path = `${parent}${key}`;
      const to = renames.find(({ from }) => from === path)?.to;
      return [to === undefined ? key : lastOf(to), renameInside(value, path, renames)];
    }),
  );
}

function renameInside(value: Json, path: string, renames: readonly Rename[]): Json {
  if (isObject(value)) return renameKeys(value, `${path}.`, renames);
  if (!Array.isArray(value)) return value;
  return value.map((row) => (isObject(row) ? renameKeys(row, `${path}[].`, renames) : row));
}

function followExpectation(expected: Expectation, renames: readonly Rename[]): Expectation {
  if (expected === 'accepted') return expected;
  return { refused: expected.refused.map(({ field, code }) => ({ field: followField(field, renames), code })) };
}

/** `children.0.name` follows `children` and `children[].name` alike. */
function followField(field: string, renames: readonly Rename[]): string {
  const steps = field.split('.');
  return steps
    .map((step, index) => {
      const path = declaredPath(steps.slice(0, index + 1).join('.'));
      const to = renames.find(({ from }) => from === path)?.to;
      return to === undefined ? step : lastOf(to);
    })
    .join('.');
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function tableOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1);
}
