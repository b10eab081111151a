import type { ReactNode } from 'react';
import { mustBeTrue } from '../../form/must-be-true';
import { Findings, labelText } from '../parts/field-frame';
import { readTexts } from '../parts/field-texts';
import { pathId, pathText } from '../state/paths';
import { useView } from '../state/view-context';
import { Radios } from './choice';
import type { Control, ControlProps } from './control';

function Declaration({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say, store } = useView();
  const id = pathId(path);
  const texts = readTexts(schema, ui, label);
  const findings = store.problems.within(pathText(path));
  const described = [texts.help ? `${id}-help` : '', findings.length > 0 ? `${id}-findings` : ''].filter(Boolean);
  return (
    <div className={findings.length > 0 ? 'pc-field pc-field-error' : 'pc-field'}>
      {findings.length > 0 ? <Findings id={`${id}-findings`} findings={findings} /> : null}
      <div className="pc-choice">
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          aria-invalid={findings.length > 0 || undefined}
          aria-required={required || undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          onChange={(event) => commit(event.target.checked ? true : undefined, path)}
        />
        <label htmlFor={id}>{labelText(say, texts.label, required)}</label>
      </div>
      {texts.help ? (
        <p id={`${id}-help`} className="pc-hint">
          {texts.help}
        </p>
      ) : null}
    </div>
  );
}

function YesNoControl(props: ControlProps): ReactNode {
  const { say } = useView();
  if (mustBeTrue(props.schema)) return <Declaration {...props} />;
  const options = [
    { value: true, label: say('yes') },
    { value: false, label: say('no') },
  ];
  return <Radios {...props} options={options} inline />;
}

export const yesNoControl: Control = { fields: ['yes-no'], Component: YesNoControl };
