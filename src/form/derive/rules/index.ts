import type { MatterRule } from '../rule';
import { actions } from './actions';
import { business } from './business';
import { civilStatus } from './civil-status';
import { landAndBuilding } from './land-and-building';
import { professionsAndFacilities } from './professions-and-facilities';
import { residenceAndTraffic } from './residence-and-traffic';
import { visits } from './visits';
import { welfare } from './welfare';

/** Rules on what a procedure is about: all that apply are taken. */
export const subjectRules: readonly MatterRule[] = [
  ...civilStatus,
  ...residenceAndTraffic,
  ...business,
  ...landAndBuilding,
  ...professionsAndFacilities,
  ...welfare,
];

/** Rules on what is done: the first that applies is taken. */
export const actionRules: readonly MatterRule[] = actions;

/** Rules on inspections and visits: all that apply are taken. */
export const visitRules: readonly MatterRule[] = visits;
