import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-papers'];

export const l1Papers: Criterion = {
  id: 'l1-papers',
  level: 1,
  title: texts.title,
  answer: ({ procedure, procedureCase }) => {
    const count = procedureCase.documents.length;
    return count === 0
      ? { met: false, because: texts.missing }
      : { met: true, because: fillText(texts.met, { count, sets: procedure.numberOfSets }) };
  },
};
