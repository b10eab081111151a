/** A name that was given up at a moment (ISO 8601). */
export type FormerName = { name: string; until: string };

/** Something whose name may change over the years, with the names it had, oldest first. */
export type Named = { name: string; formerNames?: readonly FormerName[] };

/** Its name at a moment (ISO 8601). */
export function nameAt({ name, formerNames = [] }: Named, moment: string): string {
  return formerNames.find(({ until }) => moment < until)?.name ?? name;
}
