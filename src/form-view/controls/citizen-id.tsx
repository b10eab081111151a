import type { ReactNode } from 'react';
import { readCitizenNumber } from '../../form/rules/citizen-number';
import { pathId } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

function readDigits(text: string): string | undefined {
  const compact = text.replace(/[\s.\-\u00a0]/g, '');
  return compact === '' ? undefined : compact;
}

/** In the groups the number is made of: place, century and sex with year, serial (`001 099 000001`). */
function groupDigits(value: ControlProps['value']): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (!/^\d{4,12}$/.test(text)) return text;
  return [text.slice(0, 3), text.slice(3, 6), text.slice(6)].filter(Boolean).join(' ');
}

/** What the number itself says, so that a person sees a slip at once. Core's rule compares it with the other answers. */
function CitizenIdControl(props: ControlProps): ReactNode {
  const { say } = useView();
  const meaning = readCitizenNumber(typeof props.value === 'string' ? props.value : '');
  const id = `${pathId(props.path)}-meaning`;
  const text = meaning?.place
    ? say('citizenIdMeaning', { sex: say(meaning.sex), year: meaning.birthYear, place: meaning.place })
    : undefined;
  return (
    <TextInput
      {...props}
      width="medium"
      inputMode="numeric"
      hint={say('citizenIdHint')}
      parse={readDigits}
      format={groupDigits}
      live={(typed) => groupDigits(readDigits(typed))}
      extra={
        text ? (
          <p id={id} className="pc-hint pc-meaning">
            {text}
          </p>
        ) : null
      }
      {...(text ? { extraId: id } : {})}
    />
  );
}

export const citizenIdControl: Control = { fields: ['citizen-id'], Component: CitizenIdControl };
