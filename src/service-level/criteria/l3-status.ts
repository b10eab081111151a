import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l3-status'];

export const l3Status: Criterion = {
  id: 'l3-status',
  level: 3,
  title: texts.title,
  answer: ({ platform }) => ({
    met: platform.statusLookUp,
    because: platform.statusLookUp ? texts.met : texts.missing,
  }),
};
