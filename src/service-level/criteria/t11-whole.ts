import { fillText } from '../../messages/text';
import { documentsForChannel } from '../../procedure/documents';
import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { quoted } from '../sentences';
import { placeInCase } from './place-in-case';

const texts = currentMessages['t11-whole'];

/**
 * Nobody has to appear: no paper is to be shown or signed by hand, and the record states no reason why it is not wholly on line.
 * Papers handed in as copies on line count as handed in.
 */
export const t11Whole: Criterion = {
  id: 't11-whole',
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const { procedure, procedureCase } = subject;
    const { reason, reasonKind } = procedure.target;
    if (reason !== null || reasonKind) {
      const place = { kind: 'procedure', field: 'target.reason' } as const;
      return { met: false, because: fillText(texts.stated, { reason: reason ?? '' }), cause: 'record', place };
    }
    const papers = documentsForChannel(procedureCase, 'online').filter(
      ({ mode, template, required }) => required && (mode === 'show' || template?.mustBeSigned === true),
    );
    return papers.length > 0
      ? {
          met: false,
          because: fillText(texts.missing, { names: quoted(papers.map(({ name }) => name)) }),
          cause: 'record',
          place: placeInCase(
            subject,
            'documents',
            procedureCase.documents.findIndex((each) => papers.includes(each)),
          ),
        }
      : { met: true, because: texts.met };
  },
};
