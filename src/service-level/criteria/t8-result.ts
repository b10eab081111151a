import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t8-result'];

export const t8Result: Criterion = {
  id: 't8-result',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('resultDelivery', texts),
};
