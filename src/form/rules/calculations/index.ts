import type { RuleKind } from '../rule-kind';
import { calculateAge } from './age';
import { calculateDate } from './date-after';
import { calculateDays } from './days';
import { calculateDifference } from './difference';
import { calculateFeeChoice } from './fee-choice';
import { calculateFeeSteps } from './fee-steps';
import { calculatePercentage } from './percentage';
import { calculateProduct } from './product';
import { calculateSum } from './sum';
import { calculateWorkingDays } from './working-days';

/** Every kind of calculation, in the order of the menu. */
export const calculations: readonly RuleKind[] = [
  calculateSum,
  calculateDifference,
  calculateProduct,
  calculatePercentage,
  calculateAge,
  calculateDays,
  calculateWorkingDays,
  calculateDate,
  calculateFeeSteps,
  calculateFeeChoice,
];
