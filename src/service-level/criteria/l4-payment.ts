import { isFree } from '../../procedure/fees';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l4-payment'];

/** A service that is free on line needs no payment. */
export const l4Payment: Criterion = {
  id: 'l4-payment',
  level: 4,
  title: texts.title,
  answer: ({ procedureCase, platform, today }) => {
    const online = procedureCase.channels.find(({ kind }) => kind === 'online');
    if (online !== undefined && isFree(online, today)) return { met: true, because: texts.free };
    return { met: platform.onlinePayment, because: platform.onlinePayment ? texts.met : texts.missing };
  },
};
