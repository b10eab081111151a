import type { FormDraft } from '../../form/draft';
import type { Form } from '../../form/form';
import { toForm } from '../../form/to-schema';

const compiled = new WeakMap<FormDraft, Form>();

/** The form a draft compiles to; made once per draft, whoever asks. */
export function formOf(draft: FormDraft): Form {
  const known = compiled.get(draft);
  if (known !== undefined) return known;
  const form = toForm(draft);
  compiled.set(draft, form);
  return form;
}
