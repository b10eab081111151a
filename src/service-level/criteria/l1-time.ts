import { fill } from '../../messages/text';
import { deadlineInWords, isSameDay, stagesOf } from '../../procedure/deadlines';
import type { ServiceChannel } from '../../procedure/procedure';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { channelNames, inBoth } from '../sentences';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l1-time'];

const isStated = ({ deadline }: ServiceChannel) => isSameDay(deadline) || stagesOf(deadline).length > 0;

export const l1Time: LegacyCriterion = {
  id: 'l1-time',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const { channels } = subject.procedureCase;
    if (channels.length === 0) {
      return { met: false, because: texts.noChannel, cause: 'record', place: placeInCase(subject, 'channels') };
    }
    const without = channels.filter((channel) => !isStated(channel));
    if (without.length > 0) {
      return {
        met: false,
        because: inBoth((locale) => fill(texts.missing[locale], { channels: channelNames(without, locale) })),
        cause: 'record',
        place: placeInCase(
          subject,
          'channels',
          channels.findIndex((each) => without.includes(each)),
        ),
      };
    }
    return {
      met: true,
      because: inBoth((locale) => {
        const deadlines = new Set(channels.map(({ deadline }) => deadlineInWords(deadline, locale)));
        return fill(texts.met[locale], { deadlines: [...deadlines].join('; ') });
      }),
    };
  },
};
