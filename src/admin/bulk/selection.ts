/** What is chosen: ticked ones, or all that the search finds, whatever page they stand on. */
export type Choice = { kind: 'ticked'; ids: readonly string[] } | { kind: 'all' };

export const noChoice: Choice = { kind: 'ticked', ids: [] };

/** How many that is. `found`: what the search finds. */
export function countOf(choice: Choice, found: number): number {
  return choice.kind === 'all' ? found : choice.ids.length;
}

/** With these ticked as well, or (where all of them are) without them. Ticking one of "all" leaves the ticked ones of this page. */
export function toggled(choice: Choice, ids: readonly string[], onPage: readonly string[]): Choice {
  const before = choice.kind === 'all' ? onPage : choice.ids;
  const isAll = ids.every((id) => before.includes(id));
  const others = before.filter((id) => !ids.includes(id));
  return { kind: 'ticked', ids: isAll ? others : [...others, ...ids] };
}
