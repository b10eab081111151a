import type { Procedure } from '../procedure/procedure';
import type { ServiceLevel } from '../service-level/level';
import type { Release } from './release';

/** A service as the published list shows it: its release, the procedure in it, and the names that codes stand for. */
export type ServiceEntry = {
  procedure: Procedure;
  release: Pick<Release, 'revision' | 'sequence' | 'sha256' | 'releasedAt'>;
  level: ServiceLevel;
  /** Where a named list (the annex of a plan) sets its own target: taken instead of the procedure's. */
  plan?: PlannedService;
  sectorName: string;
  /** Who performs it, for people. */
  agencyName: string;
  provinceName: string;
  /** Cases that have a released form; `online`: it can be filed here. */
  forms: readonly { caseKey: string; caseName: string; online: boolean }[];
};

/** What a named list says of one of its services. */
export type PlannedService = {
  key: string;
  targetLevel: 1 | 2 | 3 | 4 | null;
  /** ISO date. */
  date: string | null;
  unit: string | null;
};

/** The target that counts: the plan's where there is one, else the procedure's own. */
export function targetOf({ procedure, plan }: ServiceEntry): {
  legacy: number | null;
  current: ServiceLevel['current'] | null;
  date: string | null;
  responsible: string | null;
} {
  const { target } = procedure;
  if (!plan) return target;
  const isOwn = plan.targetLevel === null || plan.targetLevel === target.legacy;
  return {
    legacy: plan.targetLevel ?? target.legacy,
    current: isOwn ? target.current : null,
    date: plan.date ?? target.date,
    responsible: plan.unit ?? target.responsible,
  };
}
