import { fill, fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { criterionMessages } from '../messages';
import { inBoth } from '../sentences';

const texts = criterionMessages['l3-form'];

export const l3Form: Criterion = {
  id: 'l3-form',
  level: 3,
  title: texts.title,
  answer: ({ form, formProblems }) => {
    if (form === undefined) return { met: false, because: texts.noForm };
    const [first] = formProblems;
    if (first !== undefined) {
      return {
        met: false,
        because: inBoth((locale) => fill(texts.missing[locale], { reason: first.message[locale] })),
      };
    }
    return { met: true, because: fillText(texts.met, { title: form.title }) };
  },
};
