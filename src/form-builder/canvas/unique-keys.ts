/**
 * A key for React per name, in their order: the name, with its count from the second time on (`field:a`, `field:a #2`). Names repeat only
 * in drafts kept before such were refused; with keys that repeat, cards would stay behind on the page.
 */
export function uniqueKeys(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}
