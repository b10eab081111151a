import { fill, fillText } from '../../messages/text';
import type { Answer, LegacyCriterion, Subject } from '../criterion';
import { criterionMessages } from '../messages';
import { inBoth } from '../sentences';

const texts = criterionMessages['l3-form'];

/** Whether the form of the case can be filled in on line: it exists, is sound, and its validator can be made. */
export function formWorks({ form, formProblems, procedureCase }: Subject): Answer {
  const place = { kind: 'form', case: procedureCase.key } as const;
  if (form === undefined) return { met: false, because: texts.noForm, cause: 'form', place };
  const evidence = [`form:${procedureCase.key}`];
  const [first] = formProblems;
  if (first !== undefined) {
    const because = inBoth((locale) => fill(texts.missing[locale], { reason: first.message[locale] }));
    return { met: false, because, cause: 'form', place, evidence };
  }
  return { met: true, because: fillText(texts.met, { title: form.title }), evidence };
}

export const l3Form: LegacyCriterion = {
  id: 'l3-form',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'form' },
  answer: formWorks,
};
