import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-process'];

export const l1Process: LegacyCriterion = {
  id: 'l1-process',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'steps' },
  answer: ({ procedure }) => {
    const count = procedure.steps.length;
    return count === 0
      ? { met: false, because: texts.missing, cause: 'record' }
      : { met: true, because: fillText(texts.met, { count }) };
  },
};
