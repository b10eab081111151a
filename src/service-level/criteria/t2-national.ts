import { fillText } from '../../messages/text';
import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';

const texts = currentMessages['t2-national'];

/** Spaces and letter forms do not make another name. */
const plain = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

const nowhere = { kind: 'platform' } as const;

/** Code and name are those of the national record. Without one to compare with, nothing is claimed. */
export const t2National: Criterion = {
  id: 't2-national',
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'code' },
  answer: ({ procedure: { code, name }, evidence }) => {
    if (code === null) return { met: false, because: texts.noCode, cause: 'record' };
    const national = evidence.nationalName(code);
    if (national === undefined)
      return { met: false, because: fillText(texts.nothing, { code }), cause: 'platform', place: nowhere };
    return plain(national) === plain(name)
      ? { met: true, because: fillText(texts.met, { code }) }
      : {
          met: false,
          because: fillText(texts.missing, { code, name: national }),
          cause: 'record',
          place: { kind: 'procedure', field: 'name' },
        };
  },
};
