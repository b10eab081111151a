import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l3-submission'];

export const l3Submission: Criterion = {
  id: 'l3-submission',
  level: 3,
  title: texts.title,
  answer: ({ platform }) => ({ met: platform.submission, because: platform.submission ? texts.met : texts.missing }),
};
