import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { limits } from '../documents/limits';
import { messages } from '../messages';

/** @throws ProblemError 400 `first-out-of-range` */
export function checkFirst(first: number): void {
  if (first >= 1 && first <= limits.first) return;
  const message = fillText(messages.firstOutOfRange, { most: limits.first });
  throw new ProblemError(400, [{ code: 'first-out-of-range', field: 'first', message }]);
}
