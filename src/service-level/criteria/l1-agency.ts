import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-agency'];

export const l1Agency: Criterion = {
  id: 'l1-agency',
  level: 1,
  title: texts.title,
  answer: ({ procedure }) => {
    const agency = procedure.decidingAgency.trim();
    return agency === ''
      ? { met: false, because: texts.missing }
      : { met: true, because: fillText(texts.met, { agency }) };
  },
};
