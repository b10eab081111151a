import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type PortalForm,
  type Problem,
  type Receipt,
  readCommunes,
  readForm,
  readProvinces,
  type ServiceLine,
  submit,
} from './api';
import { stepOf, stepSchema } from './step-schema';
import { UploadWidget } from './upload-widget';
import { translateString, vietnameseErrors } from './vietnamese';
import { type Places, provincesIn, withPlaces } from './with-places';

type Props = {
  service: ServiceLine;
  caseKey: string;
  hash: string;
  onReceipt: (receipt: Receipt) => void;
  onLeave: () => void;
};

const widgets = { upload: UploadWidget };

/** Nothing is answered before a person has answered it: rjsf would otherwise fill in whatever only one value is allowed for. */
const defaults = { constAsDefaults: 'never', emptyObjectFields: 'skipEmptyDefaults' } as const;

const communes = new Map<string, ReturnType<typeof readCommunes>>();

function readCommunesOnce(province: string) {
  const known = communes.get(province) ?? readCommunes(province);
  communes.set(province, known);
  known.catch(() => communes.delete(province));
  return known;
}

/** Fills one form in, by steps or as a whole, and sends it. */
export function Filing({ service, caseKey, hash, onReceipt, onLeave }: Props) {
  const [form, setForm] = useState<PortalForm>();
  const [places, setPlaces] = useState<Places>({ provinces: [], communes: new Map() });
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const [step, setStep] = useState(0);
  const [whole, setWhole] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [state, setState] = useState('Đang tải biểu mẫu …');
  const idempotencyKey = useRef(crypto.randomUUID());

  useEffect(() => {
    Promise.all([readForm(hash), readProvinces()]).then(
      ([read, provinces]) => {
        setPlaces((before) => ({ ...before, provinces }));
        setForm(read);
        setState('');
      },
      (error: Error) => setState(error.message),
    );
  }, [hash]);

  const chosen = provincesIn(form?.schema, answers).join();
  useEffect(() => {
    for (const province of chosen === '' ? [] : chosen.split(','))
      readCommunesOnce(province).then(
        (list) =>
          setPlaces((before) =>
            before.communes.has(province)
              ? before
              : { ...before, communes: new Map([...before.communes, [province, list]]) },
          ),
        (error: Error) => setState(error.message),
      );
  }, [chosen]);

  const steps = form?.steps ?? [];
  const isLast = whole || step >= steps.length - 1;
  // rjsf starts anew with every new schema object: these stay the same until the step or the places known change.
  const placed = useMemo(() => withPlaces(form?.schema ?? {}, form?.uiSchema ?? {}, places), [form, places]);
  const schema = useMemo((): RJSFSchema => {
    const current = form?.steps[step];
    return whole || !current
      ? { ...placed.schema, title: '' }
      : stepSchema(
          placed.schema,
          current.sections.flatMap((section) => section.fields),
        );
  }, [placed, form, step, whole]);

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
    setState('');
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
            uiSchema={placed.uiSchema}
            formData={answers}
            validator={validator}
            widgets={widgets}
            noHtml5Validate
            showErrorList={false}
            focusOnFirstError
            experimental_defaultFormStateBehavior={defaults}
            translateString={translateString}
            transformErrors={vietnameseErrors}
            onError={(errors) => setState(`Còn ${errors.length} chỗ cần điền hoặc sửa.`)}
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
