import type { AdminViewServerProps } from 'payload';
import { staffOf } from '../../../collections/access';
import { submittedForm } from '../../../collections/level-reviews/submitted-form';
import { ProblemError } from '../../problem/problem';
import { localeOf } from '../locale';
import { messages } from '../messages';
import { PreviewForm } from '../preview/preview-form';
import { sampleSnapshot } from './sample-snapshot';

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/** `/admin/review-form/:id?case=&lang=&filled=1`: a submitted form, alone on its page, to be looked at and tried out. */
export async function SubmittedFormView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const id = one(params?.segments?.[1]);
  const caseKey = one(searchParams?.case);
  const locale = localeOf(one(searchParams?.lang) || req.i18n.language);
  const staff = staffOf(req);
  const form = staff && (await submittedForm(req.payload, { id, caseKey, staff }).catch(missing));
  if (!form) return <p className="cat-alone">{messages.previewMissing[locale]}</p>;
  const query = new URLSearchParams({ case: caseKey });
  const validatorUrl = `${req.payload.config.routes.api}/level-reviews/${id}/validator?${query}`;
  const isFilled = one(searchParams?.filled) === '1';
  const initial = isFilled ? sampleSnapshot(form, new Date()) : undefined;
  return (
    <PreviewForm
      key={locale}
      form={form}
      validatorUrl={validatorUrl}
      locale={locale}
      note={messages.previewSubmittedNote}
      {...(initial ? { initial } : {})}
    />
  );
}

function missing(error: unknown): undefined {
  if (error instanceof ProblemError) return undefined;
  throw error;
}
