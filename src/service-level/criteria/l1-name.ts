import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-name'];

export const l1Name: Criterion = {
  id: 'l1-name',
  level: 1,
  title: texts.title,
  answer: ({ procedure }) => {
    const name = procedure.name.trim();
    return name === '' ? { met: false, because: texts.missing } : { met: true, because: fillText(texts.met, { name }) };
  },
};
