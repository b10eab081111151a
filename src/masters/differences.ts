import type { Text } from '../messages/text';
import type { AgencyNames } from '../procedure/in-words';
import type { Procedure } from '../procedure/procedure';
import { isSameIn, type ProcedureUnit, unitsOf } from '../side-by-side';
import type { masterStateNames } from './messages';

/** A part in which a province keeps its own text, and why. */
export type Deviation = {
  unit: string;
  reason: string;
  byName: string;
  /** ISO 8601. */
  at: string;
  /** Hash of what the master said in this part when that was decided. */
  masterSha256: string;
};

export type MasterState = keyof typeof masterStateNames;

/** A part in which a local procedure says something else than its master. */
export type MasterDifference = {
  unit: string;
  title: Text;
  /** In words; '' where it says nothing. */
  local: string;
  master: string;
  state: MasterState;
  deviation: Deviation | null;
};

/** What a comparison needs from outside: names of agencies and the hash of a JSON value. */
export type MasterTools = { names: AgencyNames; fingerprint: (value: unknown) => string };

/** The parts that a master decides; who performs a procedure, who receives, its target level are the business of each province. */
function unitsOfMaster(local: Procedure, master: Procedure): ProcedureUnit[] {
  return unitsOf([local, master]).filter(({ isOwn }) => isOwn !== true);
}

/** Where a local procedure differs from its master, part by part, and what has been decided about it. */
export function masterDifferences(
  local: Procedure,
  master: Procedure,
  { deviations, names, fingerprint }: MasterTools & { deviations: readonly Deviation[] },
): MasterDifference[] {
  return unitsOfMaster(local, master)
    .filter((unit) => !isSameIn(unit, [local, master]))
    .map((unit) => {
      const deviation = deviations.find((each) => each.unit === unit.id) ?? null;
      const isStill = deviation?.masterSha256 === fingerprint(unit.pick(master));
      return {
        unit: unit.id,
        title: unit.title,
        local: unit.show(local, names),
        master: unit.show(master, names),
        state: deviation === null ? 'open' : isStill ? 'deviation' : 'reconsider',
        deviation,
      };
    });
}

/** Hash of what the master says in a part; undefined when they do not differ there. */
export function masterSays(
  local: Procedure,
  master: Procedure,
  unitId: string,
  fingerprint: MasterTools['fingerprint'],
): string | undefined {
  const unit = unitsOfMaster(local, master).find(({ id }) => id === unitId);
  return unit && !isSameIn(unit, [local, master]) ? fingerprint(unit.pick(master)) : undefined;
}

/** The local record with these parts of its master; parts that a master does not decide are left alone. */
export function takeFromMaster(local: Procedure, master: Procedure, units: readonly string[]): Procedure {
  return unitsOfMaster(local, master)
    .filter(({ id }) => units.includes(id))
    .reduce((record, unit) => unit.take(record, master), local);
}

/** How many of these still ask for a decision. */
export function openCount(differences: readonly MasterDifference[]): number {
  return differences.filter(({ state }) => state !== 'deviation').length;
}
