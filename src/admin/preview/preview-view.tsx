import type { AdminViewServerProps } from 'payload';
import { mayIn, staffOf } from '../../../collections/access';
import { derivedForms } from '../../../collections/publishing/derived-forms';
import { readWorkingCopyById } from '../../../collections/publishing/working-copy';
import type { Form } from '../../form/form';
import { ProblemError } from '../../problem/problem';
import { localeOf } from '../locale';
import { messages } from '../messages';
import { PreviewForm } from './preview-form';

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/**
 * `/admin/preview/:id?case=&lang=&derived=`: the form of a case of a procedure, on a page of its own without the admin around it. Payload
 * shows views like this one to anybody, so who asks is looked at here.
 */
export async function PreviewView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const id = one(params?.segments?.[1]);
  const caseKey = one(searchParams?.case);
  const isDerived = one(searchParams?.derived) === '1';
  const locale = localeOf(one(searchParams?.lang) || req.i18n.language);
  const form = await formToShow();
  if (!form) return <p className="cat-alone">{messages.previewMissing[locale]}</p>;
  const query = new URLSearchParams({ case: caseKey, ...(isDerived ? { derived: '1' } : {}) });
  const validator = `${req.payload.config.routes.api}/procedures/${id}/preview-validator?${query}`;
  return <PreviewForm key={locale} form={form} validatorUrl={validator} locale={locale} />;

  async function formToShow(): Promise<Form | undefined> {
    const staff = staffOf(req);
    if (!staff) return undefined;
    try {
      const copy = await readWorkingCopyById(req.payload, id);
      if (!mayIn(staff, 'read-catalogue', copy.procedure.province)) return undefined;
      return (isDerived ? undefined : copy.forms[caseKey]?.form) ?? derivedForms(copy)[caseKey];
    } catch (error) {
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  }
}
