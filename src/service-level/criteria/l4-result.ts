import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { fromPlatform } from './from-platform';

const texts = criterionMessages['l4-result'];

export const l4Result: LegacyCriterion = {
  id: 'l4-result',
  level: 4,
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('resultDelivery', texts),
};
