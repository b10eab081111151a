import { fillText } from '../../../messages/text';
import { formRef } from '../../commands/node-ref';
import { pathOfRef } from '../../commands/references';
import { fieldsOf } from '../../fields';
import type { AdviceCheck } from '../advice';
import { canBeAnswered } from '../can-be-answered';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Fields, or the whole form, whose imported schema allows no answer at all (`not: {}`, alternatives that exclude each other). */
export const unanswerable: AdviceCheck = {
  name: 'unanswerable',
  label: { vi: 'Không thể trả lời', en: 'Cannot be answered' },
  find: ({ draft, form }) => {
    const known = fieldsOf(form).byPath;
    const { properties: _properties, required: _required, ...around } = form.schema;
    const whole = canBeAnswered(around)
      ? []
      : [{ severity: 'warning' as const, place: formRef, text: messages.unanswerableForm }];
    const fields = fieldsOfDraft(draft).flatMap(({ ref, node }): ReturnType<AdviceCheck['find']> => {
      const field = known.get(pathOfRef(draft, ref) ?? '');
      if (field === undefined || canBeAnswered(field.node)) return [];
      return [{ severity: 'warning', place: ref, text: fillText(messages.unanswerable, { label: node.label }) }];
    });
    return [...whole, ...fields];
  },
};
