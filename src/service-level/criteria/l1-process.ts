import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-process'];

export const l1Process: Criterion = {
  id: 'l1-process',
  level: 1,
  title: texts.title,
  answer: ({ procedure }) => {
    const count = procedure.steps.length;
    return count === 0
      ? { met: false, because: texts.missing }
      : { met: true, because: fillText(texts.met, { count }) };
  },
};
