import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l3-submission'];

/** Dossiers arrive: here, or through the agency's own software once it has shown that it works by dossiers received. */
export const l3Submission: LegacyCriterion = {
  id: 'l3-submission',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'offering' },
  answer: ({ platform, offering: { online } }) => {
    if (online.kind === 'own-software') {
      const { address, received: count } = online;
      const place = { kind: 'counts' } as const;
      return count > 0
        ? { met: true, because: fillText(texts.own, { address, count }) }
        : { met: false, because: fillText(texts.ownUnproven, { address }), cause: 'offering', place };
    }
    return platform.submission
      ? { met: true, because: texts.met }
      : { met: false, because: texts.missing, cause: 'platform' };
  },
};
