import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l4-result'];

export const l4Result: Criterion = {
  id: 'l4-result',
  level: 4,
  title: texts.title,
  answer: ({ platform }) => ({
    met: platform.resultDelivery,
    because: platform.resultDelivery ? texts.met : texts.missing,
  }),
};
