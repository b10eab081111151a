import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { expiredTexts } from '../governing-law';
import { criterionMessages } from '../messages';
import { quoted } from '../sentences';

const texts = criterionMessages['l1-legal-basis'];

/** Legal texts are named, and no text that the procedure rests on has expired unreplaced, as far as the record knows. */
export const l1LegalBasis: LegacyCriterion = {
  id: 'l1-legal-basis',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'legalBasis' },
  answer: ({ procedure: { legalBasis }, today }) => {
    if (legalBasis.length === 0) return { met: false, because: texts.missing, cause: 'record' };
    const expired = expiredTexts(legalBasis, today);
    if (expired.length === 0) return { met: true, because: fillText(texts.met, { count: legalBasis.length }) };
    const named = expired.map(({ text, validTo }) => `${text} (${(validTo ?? '').split('-').reverse().join('/')})`);
    return {
      met: false,
      because: fillText(texts.expired, { texts: quoted(named) }),
      cause: 'law',
      evidence: expired.map(({ text }) => `law:${text}`),
    };
  },
};
