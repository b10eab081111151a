import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { paidOnline } from './l4-payment';

export const t5Payment: Criterion = {
  id: 't5-payment',
  title: currentMessages['t5-payment'].title,
  mendedAt: { kind: 'platform' },
  answer: paidOnline,
};
