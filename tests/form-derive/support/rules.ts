import type { MatterRule } from '../../../src/form/derive/rule';
import { actionRules, subjectRules, visitRules } from '../../../src/form/derive/rules';

export const rulesToWalk: readonly MatterRule[] = [...subjectRules, ...actionRules, ...visitRules];
