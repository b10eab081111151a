import { fillText } from '../../messages/text';
import { missingElements } from '../../procedure/elements';
import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { inBoth } from '../sentences';

const texts = currentMessages['t1-information'];

/** Every element that the publication of a procedure must have is stated (Decree 63/2010/NĐ-CP Art. 8, with fees and template names). */
export const t1Information: Criterion = {
  id: 't1-information',
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'name' },
  answer: ({ procedure }) => {
    const missing = missingElements(procedure);
    const [first] = missing;
    if (!first) return { met: true, because: texts.met };
    return {
      met: false,
      because: inBoth(
        (locale) => fillText(texts.missing, { titles: missing.map(({ title }) => title[locale]).join('; ') })[locale],
      ),
      cause: 'record',
      place: { kind: 'procedure', field: first.field },
    };
  },
};
