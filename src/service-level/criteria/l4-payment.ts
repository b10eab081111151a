import { isFeeUnknown, isFree } from '../../procedure/fees';
import type { Answer, LegacyCriterion, Subject } from '../criterion';
import { criterionMessages } from '../messages';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l4-payment'];

/**
 * Whether what is owed can be paid on line. A service that is free on line needs no payment; where it is not offered on line, what the
 * other channels cost counts.
 */
export function paidOnline(subject: Pick<Subject, 'procedure' | 'procedureCase' | 'platform' | 'today'>): Answer {
  const { procedureCase, platform, today } = subject;
  const { channels } = procedureCase;
  const online = channels.filter(({ kind }) => kind === 'online');
  const asked = online.length > 0 ? online : channels;
  if (asked.length > 0 && asked.every((channel) => isFree(channel, today))) return { met: true, because: texts.free };
  if (platform.onlinePayment) return { met: true, because: texts.met };
  const isUnknown = asked.every((channel) => isFeeUnknown(channel, today));
  if (!isUnknown) return { met: false, because: texts.missing, cause: 'platform' };
  const place = placeInCase(
    subject,
    'channels',
    channels.findIndex((channel) => asked.includes(channel)),
  );
  return { met: false, because: texts.unknown, cause: 'platform', place };
}

export const l4Payment: LegacyCriterion = {
  id: 'l4-payment',
  level: 4,
  title: texts.title,
  mendedAt: { kind: 'platform' },
  answer: paidOnline,
};
