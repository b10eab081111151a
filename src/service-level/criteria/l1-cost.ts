import { fill } from '../../messages/text';
import { applicableFees, feeInWords } from '../../procedure/fees';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';
import { channelNames, inBoth } from '../sentences';

const texts = criterionMessages['l1-cost'];

/** "Set by the People's Council" says who sets it and counts as published; "unknown" does not. */
export const l1Cost: Criterion = {
  id: 'l1-cost',
  level: 1,
  title: texts.title,
  answer: ({ procedureCase, today }) => {
    const { channels } = procedureCase;
    const without = channels.filter((channel) => {
      const fees = applicableFees(channel, today);
      return fees.length === 0 || fees.some(({ amount }) => amount.kind === 'unknown');
    });
    if (without.length > 0 || channels.length === 0) {
      return {
        met: false,
        because: inBoth((locale) => fill(texts.missing[locale], { channels: channelNames(without, locale) })),
      };
    }
    return {
      met: true,
      because: inBoth((locale) => {
        const fees = channels.flatMap((channel) => applicableFees(channel, today));
        return fill(texts.met[locale], { fees: [...new Set(fees.map((fee) => feeInWords(fee, locale)))].join('; ') });
      }),
    };
  },
};
