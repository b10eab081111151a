import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l1-papers'];

export const l1Papers: LegacyCriterion = {
  id: 'l1-papers',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const count = subject.procedureCase.documents.length;
    return count === 0
      ? { met: false, because: texts.missing, cause: 'record', place: placeInCase(subject, 'documents') }
      : { met: true, because: fillText(texts.met, { count, sets: subject.procedure.numberOfSets }) };
  },
};
