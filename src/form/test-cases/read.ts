import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { boundsProblem } from '../checks/bounds';
import { isObject, type Json, textAt } from '../json';
import { messages } from './messages';
import type { ExpectedRefusal, TestCase } from './test-case';

const most = 200;

/** Test cases as they come from a request or a file. Takes anything and never throws; nothing at all is no case. */
export function readTestCases(json: unknown): { cases: TestCase[] } | { problems: Problem[] } {
  if (json === undefined || json === null) return { cases: [] };
  const bounds = boundsProblem(json);
  if (bounds !== undefined) return { problems: [bounds] };
  if (!Array.isArray(json)) return { problems: [notCases('')] };
  if (json.length > most) {
    const message = fillText(messages.tooMany, { limit: most });
    return { problems: [{ code: 'too-many-test-cases', field: 'testCases', rule: 'maxItems', message }] };
  }
  const cases: TestCase[] = [];
  for (const [index, item] of json.entries()) {
    if (!isTestCase(item)) return { problems: [notCases(`.${index}`)] };
    if (cases.some(({ id }) => id === item.id)) {
      const message = fillText(messages.idTwice, { id: item.id });
      return { problems: [{ code: 'test-case-repeated', field: `testCases.${index}.id`, rule: 'unique', message }] };
    }
    cases.push(item);
  }
  return { cases };
}

function notCases(at: string): Problem {
  return { code: 'test-cases-shape', field: `testCases${at}`, rule: 'shape', message: messages.notCases };
}

function isTestCase(value: Json): value is TestCase {
  if (!isObject(value) || !isShort(textAt(value, 'id')) || !isShort(textAt(value, 'name'))) return false;
  if (!isObject(value.answers)) return false;
  const { expect } = value;
  if (expect === 'accepted') return true;
  return isObject(expect) && Array.isArray(expect.refused) && expect.refused.every(isRefusal);
}

function isShort(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text.length <= 200;
}

function isRefusal(value: Json): value is ExpectedRefusal {
  return textAt(value, 'field') !== undefined && textAt(value, 'code') !== undefined;
}
