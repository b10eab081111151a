import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { fromPlatform } from './from-platform';

const texts = criterionMessages['l3-status'];

export const l3Status: LegacyCriterion = {
  id: 'l3-status',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('statusLookUp', texts),
};
