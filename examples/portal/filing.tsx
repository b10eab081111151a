import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type PortalForm, type Problem, type Receipt, readForm, type ServiceLine, submit } from './api';
import { stepOf, stepSchema } from './step-schema';
import { UploadWidget } from './upload-widget';

type Props = {
  service: ServiceLine;
  caseKey: string;
  hash: string;
  onReceipt: (receipt: Receipt) => void;
  onLeave: () => void;
};

const widgets = { upload: UploadWidget };

/** Fills one form in, by steps or as a whole, and sends it. */
export function Filing({ service, caseKey, hash, onReceipt, onLeave }: Props) {
  const [form, setForm] = useState<PortalForm>();
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const [step, setStep] = useState(0);
  const [whole, setWhole] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [state, setState] = useState('Đang tải biểu mẫu …');
  const idempotencyKey = useRef(crypto.randomUUID());

  useEffect(() => {
    readForm(hash).then(
      (read) => {
        setForm(read);
        setState('');
      },
      (error: Error) => setState(error.message),
    );
  }, [hash]);

  const steps = form?.steps ?? [];
  const isLast = whole || step >= steps.length - 1;
  const schema = useMemo((): RJSFSchema => {
    const all = form?.schema ?? {};
    const current = form?.steps[step];
    return whole || !current
      ? { ...all, title: '' }
      : stepSchema(
          all,
          current.sections.flatMap((section) => section.fields),
        );
  }, [form, step, whole]);

  const send = async (data: Record<string, unknown>) => {
    setState('Đang nộp hồ sơ …');
    try {
      const { receipt, problems: found } = await submit({
        province: service.province,
        code: service.key,
        case: caseKey,
        formHash: hash,
        answers: data,
        idempotencyKey: idempotencyKey.current,
      });
      if (receipt) return onReceipt(receipt);
      setProblems(found);
      setState('');
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
  };
  const next = (data: Record<string, unknown>) => {
    setAnswers(data);
    setProblems([]);
    if (isLast) return send(data);
    setStep(step + 1);
    return scrollTo(0, 0);
  };

  return (
    <main>
      <h1 id="form-title">{form?.title ?? service.name}</h1>
      <p role="status" id="state">
        {state}
      </p>
      {form && (
        <>
          <p>
            <label>
              <input id="whole" type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />{' '}
              Hiện cả biểu mẫu trên một trang
            </label>
          </p>
          {!whole && steps[step] && (
            <h2 id="step">
              Bước {step + 1}/{steps.length}: {steps[step].title}
            </h2>
          )}
          {problems.length > 0 && (
            <div role="alert" className="errors" id="problems">
              <p>Hồ sơ chưa được nhận:</p>
              <ul>
                {problems.map((problem) => (
                  <li key={`${problem.field}/${problem.code}`} data-code={problem.code}>
                    {problem.message.vi}{' '}
                    {!whole && stepOf(steps, problem.field) !== undefined && (
                      <button
                        type="button"
                        className="plain"
                        onClick={() => setStep(stepOf(steps, problem.field) ?? 0)}
                      >
                        Sửa {problem.field}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Form
            key={whole ? 'whole' : step}
            schema={schema}
            uiSchema={form.uiSchema}
            formData={answers}
            validator={validator}
            widgets={widgets}
            noHtml5Validate
            focusOnFirstError
            onChange={({ formData }) => setAnswers(formData ?? {})}
            onSubmit={({ formData }) => next(formData ?? {})}
          >
            <div className="buttons">
              {!whole && step > 0 && (
                <button id="back" type="button" className="plain" onClick={() => setStep(step - 1)}>
                  Quay lại
                </button>
              )}
              <button id={isLast ? 'submit' : 'next'} type="submit">
                {isLast ? 'Nộp hồ sơ' : 'Tiếp tục'}
              </button>
              <button type="button" className="plain" onClick={onLeave}>
                Về danh sách
              </button>
            </div>
          </Form>
        </>
      )}
    </main>
  );
}
