import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t6-signature'];

export const t6Signature: Criterion = {
  id: 't6-signature',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('signature', texts),
};
