import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t7-notices'];

export const t7Notices: Criterion = {
  id: 't7-notices',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('notices', texts),
};
