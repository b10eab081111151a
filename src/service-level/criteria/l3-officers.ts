import { fillText } from '../../messages/text';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';

const texts = criterionMessages['l3-officers'];

/** Somebody receives what is sent on line to this agency. In its own software, that agency sees to it. */
export const l3Officers: LegacyCriterion = {
  id: 'l3-officers',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'offering' },
  answer: ({ offering: { name, agency, officers, online } }) => {
    const evidence = agency === null ? [] : [`agency:${agency}`];
    if (online.kind === 'own-software') return { met: true, because: fillText(texts.own, { name }), evidence };
    return officers > 0
      ? { met: true, because: fillText(texts.met, { count: officers, name }), evidence }
      : { met: false, because: fillText(texts.missing, { name }), cause: 'offering', evidence };
  },
};
