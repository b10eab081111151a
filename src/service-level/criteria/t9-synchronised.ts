import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { fromPlatform } from './from-platform';

const texts = currentMessages['t9-synchronised'];

export const t9Synchronised: Criterion = {
  id: 't9-synchronised',
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: fromPlatform('synchronised', texts),
};
