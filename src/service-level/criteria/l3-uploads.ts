import type { Form } from '../../form/form';
import type { Json } from '../../form/json';
import { fillText } from '../../messages/text';
import { documentsToUpload } from '../../procedure/documents';
import type { LegacyCriterion } from '../criterion';
import { criterionMessages } from '../messages';
import { quoted } from '../sentences';

const texts = criterionMessages['l3-uploads'];

/** Keys of the documents that a form has a place for: every node of its schema that carries `x-document`. */
function documentsTaken(form: Form): Set<string> {
  const taken = new Set<string>();
  const visit = (node: Json | undefined) => {
    if (Array.isArray(node)) {
      node.forEach(visit);
    } else if (typeof node === 'object' && node !== null) {
      if (typeof node['x-document'] === 'string') taken.add(node['x-document']);
      Object.values(node).forEach(visit);
    }
  };
  visit(form.schema);
  return taken;
}

export const l3Uploads: LegacyCriterion = {
  id: 'l3-uploads',
  level: 3,
  title: texts.title,
  mendedAt: { kind: 'form' },
  answer: ({ procedureCase, form }) => {
    const needed = documentsToUpload(procedureCase);
    if (needed.length === 0) return { met: true, because: texts.none };
    const taken = form === undefined ? new Set<string>() : documentsTaken(form);
    const without = needed.filter(({ key }) => !taken.has(key));
    return without.length > 0
      ? {
          met: false,
          because: fillText(texts.missing, { names: quoted(without.map(({ name }) => name)) }),
          cause: 'form',
          place: { kind: 'form', case: procedureCase.key },
        }
      : { met: true, because: fillText(texts.met, { count: needed.length }) };
  },
};
