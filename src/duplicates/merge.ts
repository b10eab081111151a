import type { Text } from '../messages/text';
import type { AgencyNames } from '../procedure/in-words';
import type { Procedure } from '../procedure/procedure';
import { isSameIn, type ProcedureUnit, unitsOf } from '../side-by-side';

/** A record that is merged, by the id of its document. */
export type MergeSource = { id: string; record: Procedure };

/** Taken from all of them together, where a part allows that. */
export const fromAll = 'all';

/** For each part the id of the record it is taken from, or `all`. What is not named stays as the kept one has it. */
export type MergeChoices = Readonly<Record<string, string>>;

/** A part in which the records differ, in words. */
export type MergeDifference = {
  unit: string;
  title: Text;
  /** By id of the record; '' where it says nothing. */
  values: Record<string, string>;
  /** Whether what all say can stand together. */
  canJoin: boolean;
  /** The id this part would be taken from where nobody has chosen: the kept one, unless it says nothing. */
  suggested: string;
};

const recordsOf = (sources: readonly MergeSource[]) => sources.map(({ record }) => record);

/** What there is to choose between; the first record is the one that is kept. */
export function mergeDifferences(sources: readonly MergeSource[], names: AgencyNames): MergeDifference[] {
  const records = recordsOf(sources);
  return unitsOf(records)
    .filter((unit) => !isSameIn(unit, records))
    .map((unit) => {
      const shown = sources.map(({ id, record }) => [id, unit.show(record, names)] as const);
      const fallback = shown[0]?.[1] === '' ? shown.find(([, text]) => text !== '') : shown[0];
      return {
        unit: unit.id,
        title: unit.title,
        values: Object.fromEntries(shown),
        canJoin: unit.join !== undefined,
        suggested: fallback?.[0] ?? sources[0]?.id ?? '',
      };
    });
}

/**
 * The record that several become: the address and the provenance of the first, each part from whichever was chosen. Choosing nothing
 * changes nothing.
 * @param sources the kept record first
 */
export function mergeProcedures(sources: readonly MergeSource[], choices: MergeChoices): Procedure {
  const [kept, ...others] = sources;
  if (!kept) throw new Error('There is nothing to merge.');
  return unitsOf(recordsOf(sources)).reduce(
    (record, unit) => chosen(record, unit, others, choices[unit.id]),
    kept.record,
  );
}

function chosen(
  record: Procedure,
  unit: ProcedureUnit,
  others: readonly MergeSource[],
  choice: string | undefined,
): Procedure {
  if (choice === undefined) return record;
  const { join } = unit;
  if (choice === fromAll) return join ? others.reduce((all, other) => join(all, other.record), record) : record;
  const source = others.find(({ id }) => id === choice);
  return source ? unit.take(record, source.record) : record;
}

/** Choices that name no part or no record of these; a screen that is out of date sends them. */
export function unknownChoices(sources: readonly MergeSource[], choices: MergeChoices): string[] {
  const units = new Map(unitsOf(recordsOf(sources)).map((unit) => [unit.id, unit]));
  const ids = new Set(sources.map(({ id }) => id));
  return Object.entries(choices).flatMap(([id, choice]) => {
    const unit = units.get(id);
    const isKnown = unit !== undefined && (ids.has(choice) || (choice === fromAll && unit.join !== undefined));
    return isKnown ? [] : [id];
  });
}
