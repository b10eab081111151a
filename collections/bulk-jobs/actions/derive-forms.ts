import type { RowChange } from '../../../src/bulk-work/row';
import type { Settings } from '../../../src/bulk-work/settings';
import type { Form } from '../../../src/form/form';
import { fillText } from '../../../src/messages/text';
import { writeAudit } from '../../audit/write';
import { fingerprint } from '../../fingerprint';
import { derivedForms, writeDerivedForms } from '../../publishing/derived-forms';
import { type FormState, formState } from '../../publishing/form-state';
import { readWorkingCopyById, type WorkingCopy } from '../../publishing/working-copy';
import { bulkMessages } from '../messages';
import type { ActionTools, BulkAction, Subject } from './action';
import { notInCharge } from './charge';

type Case = { key: string; name: string; state: FormState; isByHand: boolean };

const stateNames: Record<Exclude<FormState, 'derived'>, RowChange['from']> = {
  missing: { vi: 'chưa có', en: 'missing' },
  outdated: { vi: 'cũ so với hồ sơ thủ tục', en: 'outdated' },
  adjusted: { vi: 'đã chỉnh tay', en: 'changed by hand' },
};

/** Nothing is derived from a record that breaks its rules. */
function derivedOrNone(copy: WorkingCopy): Record<string, Form> {
  try {
    return derivedForms(copy);
  } catch {
    return {};
  }
}

function casesOf(copy: WorkingCopy): Case[] {
  const derived = derivedOrNone(copy);
  return copy.procedure.cases.flatMap(({ key, name }) => {
    const form = derived[key];
    if (!form) return [];
    const working = copy.forms[key];
    const isByHand = working !== undefined && fingerprint(working.form) !== working.row.derivedSha256;
    return [{ key, name, state: formState(working, form), isByHand }];
  });
}

/** What would be written, and what stays because somebody changed it by hand. */
function sortOut(cases: readonly Case[], settings: Settings): { todo: Case[]; kept: Case[] } {
  const open = cases.filter(({ state }) => state !== 'derived');
  if (settings.replace === true) return { todo: open, kept: [] };
  return { todo: open.filter(({ isByHand }) => !isByHand), kept: open.filter(({ isByHand }) => isByHand) };
}

const copyOf = ({ payload }: ActionTools, subject: Subject) => readWorkingCopyById(payload, subject.id);

/** Derives the forms of all cases: those that are missing, and those whose procedure has changed since. */
export const deriveForms: BulkAction = {
  id: 'derive-forms',
  commits: true,
  name: { vi: 'Sinh biểu mẫu', en: 'Derive forms' },
  intro: {
    vi: 'Sinh biểu mẫu còn thiếu và sinh lại biểu mẫu đã cũ. Biểu mẫu đã chỉnh tay được giữ, trừ khi chọn thay.',
    en: 'Derives missing forms and renews outdated ones. Forms changed by hand stay, unless you choose to replace them.',
  },
  fields: [
    {
      name: 'replace',
      kind: 'tick',
      title: { vi: 'Thay cả biểu mẫu đã chỉnh tay', en: 'Replace forms changed by hand too' },
      hint: { vi: 'phần chỉnh tay sẽ mất', en: 'what was changed by hand is lost' },
    },
  ],
  async plan(tools, subject, settings) {
    const refused = notInCharge(tools, subject);
    if (refused) return refused;
    const cases = casesOf(await copyOf(tools, subject));
    if (cases.length === 0) return { verdict: 'refused', problems: [bulkMessages.noForms] };
    const { todo, kept } = sortOut(cases, settings);
    if (todo.length === 0) return { verdict: 'same' };
    const changes = todo.map(({ name, state }) => ({
      title: { vi: `Biểu mẫu «${name}»`, en: `Form “${name}”` },
      from: state === 'derived' ? null : stateNames[state],
      to: { vi: 'sinh từ hồ sơ thủ tục', en: 'derived' },
    }));
    const names = kept.map(({ name }) => name).join('; ');
    const notes = names === '' ? [] : [fillText(bulkMessages.byHandKept.message, { cases: names })];
    return { verdict: 'change', changes, notes };
  },
  async apply(tools, subject, settings) {
    const copy = await copyOf(tools, subject);
    const keys = sortOut(casesOf(copy), settings).todo.map(({ key }) => key);
    const written = await writeDerivedForms(tools.payload, copy, keys);
    const { procedure } = copy;
    await writeAudit(
      tools.payload,
      {
        action: 'derived',
        province: procedure.province,
        procedure: procedure.key,
        subject: { collection: 'procedures', id: subject.id, title: procedure.name },
        changes: written.map((key) => ({ field: `forms.${key}`, from: null, to: null })),
      },
      await tools.req(),
    );
  },
};
