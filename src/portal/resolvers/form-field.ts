import { toolchain } from '../../form/validator-code';
import type { Locale } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import { messages } from '../messages';
import type { ReleasedForm } from '../read-model/form-source';
import type { FormPart } from '../read-model/pack/record';
import { addressOf } from './address';
import type { Fields } from './fields';

/** A form in an answer, in the language asked for. */
export type FormSource = { form: ReleasedForm; locale: Locale; redirectedFrom?: string | null };

export type LocaleArgs = { locale: 'VI' | 'EN' };

type FormArgs = LocaleArgs & { province?: string | null; code: string; case?: string | null };

export function toFormSource(form: ReleasedForm, locale: LocaleArgs['locale']): FormSource {
  return { form, locale: locale === 'EN' ? 'en' : 'vi' };
}

/** The form, once it has been told that its release was read. */
function noted(form: ReleasedForm, pulled: PortalContext['pulled']): ReleasedForm {
  const { province, key, revision } = form;
  pulled({ province, key, revision });
  return form;
}

/** Forms: the big parts are spliced in as they were released. */
export const formFields: Fields = {
  Query: {
    form: (_root: unknown, args: FormArgs, { model, pulled }) => {
      const own =
        args.province == null ? undefined : model.currentForm(args.province, args.code, args.case ?? undefined);
      if (own) return toFormSource(noted(own, pulled), args.locale);
      const address = addressOf(model, args.province ?? undefined, args.code);
      const form = model.currentForm(address.province, address.key, args.case ?? undefined);
      return { ...known(form && noted(form, pulled), args.locale, 'case'), redirectedFrom: address.redirectedFrom };
    },
    formByHash: (_root: unknown, { hash, locale }: LocaleArgs & { hash: string }, { model, pulled }) => {
      const form = model.releasedForm(hash);
      return known(form && noted(form, pulled), locale, 'hash');
    },
  },
  Form: {
    hash: ({ form }: FormSource) => form.hash,
    province: ({ form }: FormSource) => form.province,
    key: ({ form }: FormSource) => form.key,
    case: ({ form }: FormSource) => form.caseKey,
    redirectedFrom: ({ redirectedFrom }: FormSource) => redirectedFrom ?? null,
    revision: ({ form }: FormSource) => form.revision,
    releasedAt: ({ form }: FormSource) => form.releasedAt,
    current: ({ form }: FormSource) => form.current,
    locale: ({ locale }: FormSource) => locale.toUpperCase(),
    title: text('title'),
    description: text('description'),
    schema: part('schema'),
    uiSchema: part('uiSchema'),
    steps: part('steps'),
    rules: part('rules'),
    translations: part('translations'),
    document: ({ form, locale }: FormSource, _args: unknown, { formTexts, splice }) =>
      splice.mark(formTexts(form, locale).whole),
    validatorPath: ({ form }: FormSource) => `/forms/${form.hash}/${toolchain}/validator.js`,
    service: ({ form }: FormSource, _args: unknown, { model }) => {
      const summary = model.summary(form.province, form.key);
      return summary ? { summary } : null;
    },
  },
};

/** @throws ProblemError 404 `form-unknown` */
function known(form: ReleasedForm | undefined, locale: LocaleArgs['locale'], field: string): FormSource {
  if (form) return toFormSource(form, locale);
  throw new ProblemError(404, [{ code: 'form-unknown', field, message: messages.formUnknown }]);
}

function part(name: FormPart) {
  return ({ form, locale }: FormSource, _args: unknown, { formTexts, splice }: PortalContext) => {
    const found = formTexts(form, locale).part(name);
    return found ? splice.mark(found) : null;
  };
}

/** A part that is a text. */
function text(name: FormPart) {
  return ({ form, locale }: FormSource, _args: unknown, { formTexts }: PortalContext): string | null => {
    const found = formTexts(form, locale).part(name);
    return found ? String(JSON.parse(found.text())) : null;
  };
}
