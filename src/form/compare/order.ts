/** Of the items in both lists, those that changed their place: as few as possible, the others keep their order among themselves. */
export function movedItems(before: readonly string[], after: readonly string[]): string[] {
  const rank = new Map(before.map((item, index) => [item, index]));
  const common = after.filter((item) => rank.has(item));
  const ranks = common.map((item) => rank.get(item) ?? 0);
  const kept = longestRise(ranks);
  return common.filter((_, index) => !kept.has(index));
}

/** The indexes of a longest rising subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let best = -1;
    for (let at = 0; at < index; at += 1) {
      const isBefore = (values[at] ?? 0) < value;
      if (isBefore && (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0))) best = at;
    }
    lengths[index] = best < 0 ? 1 : (lengths[best] ?? 0) + 1;
    previous[index] = best;
  });
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
