import { fill } from '../../messages/text';
import { applicableFees, feeInWords } from '../../procedure/fees';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { channelNames, inBoth } from '../sentences';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l1-cost'];

/** "Set by the People's Council" says who sets it and counts as published; "unknown" does not. */
export const l1Cost: LegacyCriterion = {
  id: 'l1-cost',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const { channels } = subject.procedureCase;
    if (channels.length === 0) {
      return { met: false, because: texts.noChannel, cause: 'record', place: placeInCase(subject, 'channels') };
    }
    const without = channels.filter((channel) => {
      const fees = applicableFees(channel, subject.today);
      return fees.length === 0 || fees.some(({ amount }) => amount.kind === 'unknown');
    });
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
        const fees = channels.flatMap((channel) => applicableFees(channel, subject.today));
        return fill(texts.met[locale], { fees: [...new Set(fees.map((fee) => feeInWords(fee, locale)))].join('; ') });
      }),
    };
  },
};
