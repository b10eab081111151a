import { type ChangeEvent, memo, type ReactNode, useCallback, useMemo, useReducer, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The form of the bench written by hand: the limit to compare with. Same fields, same labels, same checks, same errors and
 * the same error list; controlled inputs, memoised per field, so a key renders one field. It knows its fields as code would.
 * `design: 'same'` shows what our form shows (a date in three boxes, yes and no as two buttons, "(không bắt buộc)" where it
 * applies, a way to remove a row); `'bare'` uses the browser's date control and a checkbox, and leaves the rest out.
 */
type Row = Record<string, string>;
type Value = string | number | boolean | Row[] | undefined;
type Data = Record<string, Value>;
type Change = { name: string; value: Value };
type Design = 'same' | 'bare';
type FieldProps = {
  name: string;
  label: string;
  value: Value;
  error: string | undefined;
  change: (change: Change) => void;
  optional?: boolean;
};

const options = Array.from({ length: 10 }, (_, i) => ({ value: `c${i}`, label: `Lựa chọn thứ ${i + 1}` }));
const columns = ['Họ và tên', 'Quan hệ với chủ hộ', 'Nghề nghiệp'];
const forbidden = /[0-9<>]/;

function Optional({ when }: { when: boolean | undefined }) {
  return when ? <span className="pc-optional"> (không bắt buộc)</span> : null;
}

type FrameProps = Pick<FieldProps, 'name' | 'label' | 'error' | 'optional'> & { children: ReactNode };

function Frame({ name, label, error, optional, children }: FrameProps) {
  return (
    <div className={error ? 'pc-field pc-field-error' : 'pc-field'}>
      <label className="pc-label" htmlFor={name}>
        {label}
        <Optional when={optional} />
      </label>
      {error ? (
        <p id={`${name}-error`} className="pc-error">
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

const Text = memo(function Text({ name, label, value, error, change, type, optional }: FieldProps & { type?: string }) {
  return (
    <Frame name={name} label={label} error={error} optional={optional}>
      <input
        id={name}
        className="pc-input"
        type={type ?? 'text'}
        value={String(value ?? '')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change({ name, value: event.target.value })}
      />
    </Frame>
  );
});

const Select = memo(function Select({ name, label, value, error, change, optional }: FieldProps) {
  return (
    <Frame name={name} label={label} error={error} optional={optional}>
      <select
        id={name}
        className="pc-input pc-select"
        value={String(value ?? '')}
        onChange={(event) => change({ name, value: event.target.value })}
      >
        <option value="">– Chọn –</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
});

const Checkbox = memo(function Checkbox({ name, label, value, change }: FieldProps) {
  return (
    <div className="pc-field">
      <div className="pc-choice">
        <input
          id={name}
          type="checkbox"
          checked={value === true}
          onChange={(event) => change({ name, value: event.target.checked })}
        />
        <label htmlFor={name}>{label}</label>
      </div>
    </div>
  );
});

function NativeDate(props: FieldProps) {
  return <Text {...props} type="date" />;
}

const parts = ['Ngày', 'Tháng', 'Năm'];

const DateBoxes = memo(function DateBoxes({ name, label, value, change, optional }: FieldProps) {
  const [year = '', month = '', day = ''] = String(value ?? '').split('-');
  const texts = [day, month, year];
  const give = (i: number, text: string) => {
    const next = texts.map((each, k) => (k === i ? text : each));
    change({ name, value: next.every((each) => each === '') ? undefined : [...next].reverse().join('-') });
  };
  return (
    <fieldset className="pc-field pc-date" aria-describedby={`${name}-hint`}>
      <legend className="pc-label">
        {label}
        <Optional when={optional} />
      </legend>
      <p id={`${name}-hint`} className="pc-hint">
        Ví dụ: 27 – 3 – 1990
      </p>
      <div className="pc-date-parts">
        {parts.map((part, i) => (
          <div key={part} className="pc-date-part">
            <label className="pc-sublabel" htmlFor={`${name}-${i}`}>
              {part}
            </label>
            <input
              id={`${name}-${i}`}
              className="pc-input pc-date-day"
              inputMode="numeric"
              autoComplete="off"
              value={texts[i]}
              onChange={(event) => give(i, event.target.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
});

const YesNo = memo(function YesNo({ name, label, value, change, optional }: FieldProps) {
  return (
    <fieldset className="pc-field pc-choices pc-choices-inline">
      <legend className="pc-label">
        {label}
        <Optional when={optional} />
      </legend>
      {[true, false].map((answer) => (
        <div key={String(answer)} className="pc-choice">
          <input
            type="radio"
            id={`${name}-${answer}`}
            name={name}
            checked={value === answer}
            onChange={() => change({ name, value: answer })}
          />
          <label htmlFor={`${name}-${answer}`}>{answer ? 'Có' : 'Không'}</label>
        </div>
      ))}
      {value === undefined ? null : (
        <button type="button" className="pc-link" onClick={() => change({ name, value: undefined })}>
          Xoá
        </button>
      )}
    </fieldset>
  );
});

function TableRow({ name, row, index, give, design }: RowProps) {
  const cells = columns.map((column, k) => (
    <Text
      key={column}
      name={`${name}-${index}-m${k}`}
      label={column}
      value={row[`m${k}`]}
      error={undefined}
      optional={design === 'same'}
      change={(to) => give(index, { ...row, [`m${k}`]: String(to.value) })}
    />
  ));
  if (design === 'bare') return <div className="pc-row">{cells}</div>;
  return (
    <fieldset className="pc-row">
      <legend className="pc-row-title">Thành viên {index + 1}</legend>
      {cells}
      <button type="button" className="pc-button pc-button-quiet" onClick={() => give(index, undefined)}>
        Bỏ <span className="pc-visually-hidden">Thành viên {index + 1}</span>
      </button>
    </fieldset>
  );
}

type RowProps = {
  name: string;
  row: Row;
  index: number;
  give: (index: number, row: Row | undefined) => void;
  design: Design;
};

const Table = memo(function Table({ name, label, value, change, optional, design }: FieldProps & { design: Design }) {
  const rows = Array.isArray(value) ? value : [];
  const give = (index: number, row: Row | undefined) =>
    change({ name, value: rows.flatMap((each, i) => (i !== index ? [each] : row ? [row] : [])) });
  return (
    <fieldset className="pc-field pc-group">
      <legend className="pc-label">
        {label}
        <Optional when={optional} />
      </legend>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end here
        <TableRow key={i} name={name} row={row} index={i} give={give} design={design} />
      ))}
      <button type="button" className="pc-button" onClick={() => change({ name, value: [...rows, {}] })}>
        Thêm thành viên
      </button>
    </fieldset>
  );
});

type SectionProps = {
  section: number;
  data: Data;
  errors: Record<string, string>;
  change: (change: Change) => void;
  design: Design;
};

function Section({ section, data, errors, change, design }: SectionProps) {
  const s = `s${section}`;
  const isSame = design === 'same';
  const field = (name: string, label: string, required = false): FieldProps => ({
    name,
    label,
    value: data[name],
    error: errors[name],
    change,
    optional: isSame && !required,
  });
  const DateField = isSame ? DateBoxes : NativeDate;
  const Question = isSame ? YesNo : Checkbox;
  return (
    <section className="pc-section">
      <h3 className="pc-section-title">Phần {section + 1}</h3>
      {Array.from({ length: 12 }, (_, i) => i)
        .filter((i) => i !== 11 || data[`${s}b`] === true)
        .map((i) => (
          <Text key={`${s}t${i}`} {...field(`${s}t${i}`, `Họ tên người liên quan ${section}.${i}`, i < 8)} />
        ))}
      {[0, 1].map((i) => (
        <Text key={`${s}n${i}`} type="number" {...field(`${s}n${i}`, `Diện tích khu đất ${section}.${i}`)} />
      ))}
      {[0, 1].map((i) => (
        <DateField key={`${s}d${i}`} {...field(`${s}d${i}`, `Ngày cấp giấy tờ ${section}.${i}`)} />
      ))}
      {[0, 1].map((i) => (
        <Select key={`${s}c${i}`} {...field(`${s}c${i}`, `Hình thức giải quyết ${section}.${i}`)} />
      ))}
      <Question {...field(`${s}b`, `Đã có giấy chứng nhận ${section}`)} />
      <Table {...field(`${s}a`, `Danh sách thành viên ${section}`)} design={design} />
    </section>
  );
}

function textError(text: string, label: string, required: boolean): string | undefined {
  if (text === '') return required ? `Chưa điền “${label}”.` : undefined;
  if (text.length > 60 || text.length < 2) return `“${label}” có độ dài chưa đúng.`;
  return forbidden.test(text) ? `“${label}” không có chữ số.` : undefined;
}

function check(data: Data, sections: readonly number[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const section of sections) {
    for (let i = 0; i < 12; i += 1) {
      const name = `s${section}t${i}`;
      const error = textError(String(data[name] ?? ''), `Họ tên người liên quan ${section}.${i}`, i < 8);
      if (error) errors[name] = error;
    }
    for (const name of [`s${section}n0`, `s${section}n1`]) {
      const number = Number(data[name]);
      if (Number.isNaN(number) || number < 0 || number > 100000) errors[name] = 'Số chưa đúng.';
    }
  }
  return errors;
}

type AppProps = { initial: Data; count: number; steps: boolean; design: Design };

function App({ initial, count, steps, design }: AppProps) {
  const [data, change] = useReducer((now: Data, { name, value }: Change) => ({ ...now, [name]: value }), initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [step, setStep] = useState(0);
  const all = useMemo(() => Array.from({ length: count / 20 }, (_, i) => i), [count]);
  const shown = steps ? [step] : all;
  const submit = useCallback(() => {
    const found = check(data, shown);
    setErrors(found);
    if (steps && Object.keys(found).length === 0) setStep((now) => now + 1);
  }, [data, shown, steps]);
  const list = Object.entries(errors);
  return (
    <form className="pc-form" onSubmit={(event) => event.preventDefault()}>
      {steps ? (
        <ol>
          {all.map((i) => (
            <li key={i}>Bước {i + 1}</li>
          ))}
        </ol>
      ) : null}
      {list.length > 0 ? (
        <div role="alert" className="pc-summary">
          <ul>
            {list.map(([name, text]) => (
              <li key={name}>
                <a href={`#${name}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {shown.map((section) => (
        <Section key={section} section={section} data={data} errors={errors} change={change} design={design} />
      ))}
      <button id="go" type="button" className="pc-button" onClick={submit}>
        {steps ? 'Tiếp tục' : 'Nộp hồ sơ'}
      </button>
    </form>
  );
}

type AppOptions = { steps: boolean; count: number; answers: Data; design: Design };

declare global {
  interface Window {
    mountForm: (options: AppOptions) => void;
  }
}

window.mountForm = ({ steps, count, answers, design }) => {
  const root = document.getElementById('form-root');
  if (root) createRoot(root).render(<App initial={answers} count={count} steps={steps} design={design} />);
};

async function start(): Promise<void> {
  const { plain } = document.documentElement.dataset;
  if (plain !== 'same' && plain !== 'bare') return;
  const count = Number(document.documentElement.dataset.count);
  const answers = await (await fetch(`/answers-${count}.json`)).json();
  window.mountForm({ steps: true, count, answers, design: plain });
}

void start();
