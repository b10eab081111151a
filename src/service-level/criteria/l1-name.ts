import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l1-name'];

export const l1Name: LegacyCriterion = {
  id: 'l1-name',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'name' },
  answer: ({ procedure }) => {
    const name = procedure.name.trim();
    return name === ''
      ? { met: false, because: texts.missing, cause: 'record' }
      : { met: true, because: fillText(texts.met, { name }) };
  },
};
