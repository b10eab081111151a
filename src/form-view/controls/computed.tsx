import { type ReactNode, useSyncExternalStore } from 'react';
import { valueAt } from '../../form/answers';
import { isAnswered } from '../../form/conditions/evaluate';
import { findFieldType } from '../../form/field-types';
import type { Shown } from '../../form/field-types/field-type';
import { raw } from '../../form/field-types/raw';
import { textAt } from '../../form/json';
import { FieldFrame } from '../parts/field-frame';
import { pathText } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';

/** An answer that a rule computes: read from the store, never typed. `output` says a new value to screen readers by itself. */
function ComputedControl({ path, schema, ui, label }: ControlProps): ReactNode {
  const { store, say, locale, places } = useView();
  const read = () => valueAt(store.answers(), pathText(path));
  const value = useSyncExternalStore(store.onChange, read, read);
  const type = findFieldType(textAt(schema, 'x-field')) ?? raw;
  const shown = isAnswered(value)
    ? linesOf(
        type.show(value, schema, { ui, places: places.places, locale, child: () => ({ kind: 'text', text: '' }) }),
      )
    : undefined;
  return (
    <FieldFrame
      path={path}
      schema={schema}
      ui={ui}
      required
      hint={say('computedHint')}
      {...(label === undefined ? {} : { label })}
    >
      {(aria) => (
        <output
          id={aria.id}
          className={shown === undefined ? 'pc-computed pc-computed-empty' : 'pc-computed'}
          aria-describedby={aria['aria-describedby']}
          tabIndex={-1}
        >
          {shown ?? say('computedEmpty')}
        </output>
      )}
    </FieldFrame>
  );
}

function linesOf(shown: Shown): string {
  return shown.kind === 'text' ? shown.text : '';
}

/** For every field of ours whose schema says `readOnly`, whatever its type. */
export const computedControl: Control = { fields: [], Component: ComputedControl };
