import type { Text } from '../messages/text';
import { handledOf, type ServiceFacts } from './facts';
import file from './goals.json';
import { goalMessages } from './messages';

/** What a goal counts: procedures, or dossiers handled. The two are never mixed. */
export type GoalMeasure = 'procedures' | 'dossiers';

/** A share of something that must be at a level by a day. National ones are data; a named list is one of its own. */
export type Goal = {
  id: string;
  name: Text;
  legalBasis: string;
  measure: string;
  level: number;
  /** 0 to 1. */
  share: number;
  /** ISO date. */
  by: string | null;
};

/** Where a goal stands: `reached` of `all` count, `wanted` are needed. */
export type GoalStanding = {
  id: string;
  name: Text;
  legalBasis: string;
  measure: GoalMeasure;
  level: number;
  share: number;
  by: string | null;
  reached: number;
  all: number;
  wanted: number;
  /** How many more are needed; 0: reached. Null: nothing to count. */
  distance: number | null;
  /** How it is computed, in words. */
  formula: Text;
};

/** The goals of the nation, from goals.json. */
export const nationalGoals: readonly Goal[] = file.goals;

type Counted = { reached: number; all: number };

/** Each measure with its formula; a new way of counting is one more value here. */
const measures: Record<
  GoalMeasure,
  { formula: Text; count: (services: readonly ServiceFacts[], level: number) => Counted }
> = {
  procedures: {
    formula: goalMessages.byProcedures,
    count: (services, level) => ({
      reached: services.filter(({ legacy }) => legacy >= level).length,
      all: services.length,
    }),
  },
  dossiers: {
    formula: goalMessages.byDossiers,
    count: (services, level) => ({
      reached: services.reduce((sum, each) => sum + (each.legacy >= level ? handledOf(each).online : 0), 0),
      all: services.reduce((sum, each) => sum + handledOf(each).all, 0),
    }),
  },
};

const isMeasure = (measure: string): measure is GoalMeasure => measure in measures;

/** Where a goal stands over these services. @throws Error for a measure that nobody has written */
export function standingOf(goal: Goal, services: readonly ServiceFacts[]): GoalStanding {
  const { measure } = goal;
  if (!isMeasure(measure)) throw new Error(`Goal ${goal.id}: there is no measure ${measure}.`);
  const { reached, all } = measures[measure].count(services, goal.level);
  const wanted = Math.ceil(goal.share * all - 1e-9);
  return {
    ...goal,
    measure,
    reached,
    all,
    wanted,
    distance: all === 0 ? null : Math.max(0, wanted - reached),
    formula: measures[measure].formula,
  };
}
