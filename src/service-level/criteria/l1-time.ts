import { fill } from '../../messages/text';
import { deadlineInWords, isSameDay, stagesOf } from '../../procedure/deadlines';
import type { ServiceChannel } from '../../procedure/procedure';

import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';
import { channelNames, inBoth } from '../sentences';

const texts = criterionMessages['l1-time'];

const isStated = ({ deadline }: ServiceChannel) => isSameDay(deadline) || stagesOf(deadline).length > 0;

export const l1Time: Criterion = {
  id: 'l1-time',
  level: 1,
  title: texts.title,
  answer: ({ procedureCase }) => {
    const { channels } = procedureCase;
    const without = channels.filter((channel) => !isStated(channel));
    if (without.length > 0 || channels.length === 0) {
      return {
        met: false,
        because: inBoth((locale) => fill(texts.missing[locale], { channels: channelNames(without, locale) })),
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
