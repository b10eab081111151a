import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-legal-basis'];

export const l1LegalBasis: Criterion = {
  id: 'l1-legal-basis',
  level: 1,
  title: texts.title,
  answer: ({ procedure }) => {
    const count = procedure.legalBasis.length;
    return count === 0
      ? { met: false, because: texts.missing }
      : { met: true, because: fillText(texts.met, { count }) };
  },
};
