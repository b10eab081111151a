import { fill, type Text } from '../../../messages/text';
import type { Command } from '../../commands';
import { formRef } from '../../commands/node-ref';
import { pathOfRef } from '../../commands/references';
import type { FormDraft } from '../../draft';
import type { Rule } from '../../form';
import { equalJson } from '../../json';
import { findRuleKind } from '../../rules';
import type { AdviceCheck, ProcedureFee } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Fees that the form computes by a table which is none of the procedure's: one of the two was changed, the other was not. */
export const fees: AdviceCheck = {
  name: 'fees',
  label: { vi: 'Phí, lệ phí của thủ tục', en: 'Fees of the procedure' },
  find: ({ draft, procedure }) =>
    (draft.rules ?? []).flatMap((rule): ReturnType<AdviceCheck['find']> => {
      const offered = (procedure?.fees ?? []).filter(({ kind }) => kind === rule.kind);
      if (findRuleKind(rule.kind)?.isFee !== true || offered.length === 0) return [];
      if (offered.some(({ options }) => isSameFee(rule, options))) return [];
      const result = fieldsOfDraft(draft).find(({ ref }) => pathOfRef(draft, ref) === rule.fields[0]);
      const place = result?.ref ?? formRef;
      const label = result?.node.label ?? rule.id;
      const [only] = offered;
      const text: Text = {
        vi: fill(messages.feeDiffers.vi, { label, fees: offered.map((fee) => fee.label.vi).join('; ') }),
        en: fill(messages.feeDiffers.en, { label, fees: offered.map((fee) => fee.label.en).join('; ') }),
      };
      if (only === undefined || offered.length > 1) return [{ severity: 'warning', place, text }];
      const command: Command = { kind: 'rules', rules: withFee(draft, rule, only), about: place };
      return [{ severity: 'warning', place, text, fix: { label: messages.takeFee, command } }];
    }),
};

/** An own message does not change what is to be paid. */
function isSameFee(rule: Rule, options: ProcedureFee['options']): boolean {
  const { message: _message, ...own } = rule.options ?? {};
  return equalJson(own, options);
}

function withFee(draft: FormDraft, { id }: Rule, { options }: ProcedureFee): Rule[] {
  return (draft.rules ?? []).map((rule) => {
    if (rule.id !== id) return rule;
    const message = rule.options?.message;
    return { ...rule, options: message === undefined ? options : { ...options, message } };
  });
}
