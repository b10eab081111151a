/**
 * Words of the vocabulary that one slip of the hand turns into `word`: a letter too many, too few, another one, or two neighbours
 * swapped. The word itself is not among them.
 */
export function oneSlipAway(word: string, vocabulary: Iterable<string>): string[] {
  const found: string[] = [];
  for (const candidate of vocabulary) if (candidate !== word && isOneSlip(word, candidate)) found.push(candidate);
  return found;
}

function isOneSlip(left: string, right: string): boolean {
  const difference = left.length - right.length;
  if (difference > 1 || difference < -1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (difference === 1) return rest(left, at + 1) === rest(right, at);
  if (difference === -1) return rest(left, at) === rest(right, at + 1);
  if (rest(left, at + 1) === rest(right, at + 1)) return true;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && rest(left, at + 2) === rest(right, at + 2);
}
