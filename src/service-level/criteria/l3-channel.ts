import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l3-channel'];

export const l3Channel: Criterion = {
  id: 'l3-channel',
  level: 3,
  title: texts.title,
  answer: ({ procedureCase }) => {
    const met = procedureCase.channels.some(({ kind }) => kind === 'online');
    return { met, because: met ? texts.met : texts.missing };
  },
};
