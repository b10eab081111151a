import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l3-channel'];

/** The record offers the online channel, and this agency has not switched it off. */
export const l3Channel: LegacyCriterion = {
  id: 'l3-channel',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const { procedureCase, offering } = subject;
    const { online } = offering;
    if (!procedureCase.channels.some(({ kind }) => kind === 'online')) {
      return { met: false, because: texts.missing, cause: 'record', place: placeInCase(subject, 'channels') };
    }
    if (online.kind === 'off') {
      const because = fillText(texts.off, { reason: online.reason ?? '–' });
      return { met: false, because, cause: 'offering', place: { kind: 'offering' } };
    }
    return { met: true, because: texts.met };
  },
};
