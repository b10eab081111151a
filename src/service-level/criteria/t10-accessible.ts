import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t10-accessible'];

export const t10Accessible: Criterion = {
  id: 't10-accessible',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('accessible', texts),
};
