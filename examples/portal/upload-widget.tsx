import type { WidgetProps } from '@rjsf/utils';
import { type ChangeEvent, useState } from 'react';
import { sendFile, type Upload } from './api';

/**
 * The one widget a portal has to bring: `"ui:widget": "upload"`. Files go up at once; the answer is the list of their ids.
 */
export function UploadWidget({ id, label, value, onChange, schema, required, disabled }: WidgetProps) {
  // rjsf fills lists up to their minItems with empty items: those are no files.
  const ids: string[] = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const [known, setKnown] = useState<Record<string, Upload>>({});
  const [state, setState] = useState('');
  const accept = Array.isArray(schema['x-accept' as keyof typeof schema])
    ? String(schema['x-accept' as keyof typeof schema])
    : undefined;

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    let all = ids;
    try {
      for (const file of input.files ?? []) {
        setState(`Đang tải ${file.name} …`);
        const upload = await sendFile(file);
        setKnown((before) => ({ ...before, [upload.id]: upload }));
        all = [...all, upload.id];
        onChange(all);
      }
      setState('');
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
    input.value = '';
  };
  return (
    <div>
      <label htmlFor={id}>
        {label}
        {required ? ' *' : ''}
      </label>
      <input id={id} type="file" multiple={schema.maxItems !== 1} accept={accept} disabled={disabled} onChange={send} />
      <p role="status" className={state.startsWith('Đang') ? '' : 'problem'}>
        {state}
      </p>
      <ul className="uploads">
        {ids.map((one) => (
          <li key={one}>
            {known[one]?.name ?? one}{' '}
            <button type="button" className="plain" onClick={() => onChange(ids.filter((other) => other !== one))}>
              Bỏ tệp {known[one]?.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
