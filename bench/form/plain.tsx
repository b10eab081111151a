import { type ChangeEvent, memo, type ReactNode, useCallback, useMemo, useReducer, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The form of the bench written by hand: the limit to compare with. Same fields, same labels, same checks, same errors and
 * the same error list; controlled inputs, memoised per field, so a key renders one field. It knows its fields as code would.
 */
type Row = Record<string, string>;
type Value = string | number | boolean | Row[] | undefined;
type Data = Record<string, Value>;
type Change = { name: string; value: Value };
type FieldProps = {
  name: string;
  label: string;
  value: Value;
  error: string | undefined;
  change: (change: Change) => void;
};

const options = Array.from({ length: 10 }, (_, i) => ({ value: `c${i}`, label: `Lựa chọn thứ ${i + 1}` }));
const columns = ['Họ và tên', 'Quan hệ với chủ hộ', 'Nghề nghiệp'];
const forbidden = /[0-9<>]/;

function Frame({
  name,
  label,
  error,
  children,
}: Pick<FieldProps, 'name' | 'label' | 'error'> & { children: ReactNode }) {
  return (
    <div className={error ? 'pc-field pc-field-error' : 'pc-field'}>
      <label className="pc-label" htmlFor={name}>
        {label}
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

const Text = memo(function Text({ name, label, value, error, change, type }: FieldProps & { type?: string }) {
  return (
    <Frame name={name} label={label} error={error}>
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

const Select = memo(function Select({ name, label, value, error, change }: FieldProps) {
  return (
    <Frame name={name} label={label} error={error}>
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

const Table = memo(function Table({ name, label, value, change }: FieldProps) {
  const rows = Array.isArray(value) ? value : [];
  return (
    <fieldset className="pc-field pc-group">
      <legend className="pc-label">{label}</legend>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end here
        <div key={i} className="pc-row">
          {columns.map((column, k) => (
            <Text
              key={column}
              name={`${name}-${i}-m${k}`}
              label={column}
              value={row[`m${k}`]}
              error={undefined}
              change={(to) =>
                change({
                  name,
                  value: rows.map((each, j) => (j === i ? { ...each, [`m${k}`]: String(to.value) } : each)),
                })
              }
            />
          ))}
        </div>
      ))}
      <button type="button" className="pc-button" onClick={() => change({ name, value: [...rows, {}] })}>
        Thêm thành viên
      </button>
    </fieldset>
  );
});

type SectionProps = { section: number; data: Data; errors: Record<string, string>; change: (change: Change) => void };

function Section({ section, data, errors, change }: SectionProps) {
  const s = `s${section}`;
  const field = (name: string, label: string): FieldProps => ({
    name,
    label,
    value: data[name],
    error: errors[name],
    change,
  });
  return (
    <section className="pc-section">
      <h3 className="pc-section-title">Phần {section + 1}</h3>
      {Array.from({ length: 12 }, (_, i) => i)
        .filter((i) => i !== 11 || data[`${s}b`] === true)
        .map((i) => (
          <Text key={`${s}t${i}`} {...field(`${s}t${i}`, `Họ tên người liên quan ${section}.${i}`)} />
        ))}
      {[0, 1].map((i) => (
        <Text key={`${s}n${i}`} type="number" {...field(`${s}n${i}`, `Diện tích khu đất ${section}.${i}`)} />
      ))}
      {[0, 1].map((i) => (
        <Text key={`${s}d${i}`} type="date" {...field(`${s}d${i}`, `Ngày cấp giấy tờ ${section}.${i}`)} />
      ))}
      {[0, 1].map((i) => (
        <Select key={`${s}c${i}`} {...field(`${s}c${i}`, `Hình thức giải quyết ${section}.${i}`)} />
      ))}
      <Checkbox {...field(`${s}b`, `Đã có giấy chứng nhận ${section}`)} />
      <Table {...field(`${s}a`, `Danh sách thành viên ${section}`)} />
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

type AppProps = { initial: Data; count: number; steps: boolean };

function App({ initial, count, steps }: AppProps) {
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
        <Section key={section} section={section} data={data} errors={errors} change={change} />
      ))}
      <button id="go" type="button" className="pc-button" onClick={submit}>
        {steps ? 'Tiếp tục' : 'Nộp hồ sơ'}
      </button>
    </form>
  );
}

declare global {
  interface Window {
    mountForm: (options: { steps: boolean; count: number; answers: Data }) => void;
  }
}

window.mountForm = ({ steps, count, answers }) => {
  const root = document.getElementById('form-root');
  if (root) createRoot(root).render(<App initial={answers} count={count} steps={steps} />);
};

async function start(): Promise<void> {
  const { plain } = document.documentElement.dataset;
  if (plain !== 'now') return;
  const count = Number(document.documentElement.dataset.count);
  const answers = await (await fetch(`/answers-${count}.json`)).json();
  window.mountForm({ steps: true, count, answers });
}

void start();
