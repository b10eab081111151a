import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t4-prefill'];

export const t4Prefill: Criterion = {
  id: 't4-prefill',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('prefill', texts),
};
