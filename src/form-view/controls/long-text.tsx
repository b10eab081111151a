import { type ReactNode, useState } from 'react';
import { FieldFrame } from '../parts/field-frame';
import { objectOf, pathId } from '../state/paths';
import { useCommitted } from '../state/use-committed';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';

/** From this share of the limit on, the characters left are said. */
const sayFrom = 0.7;

function LongTextControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say } = useView();
  const text = typeof value === 'string' ? value : '';
  const [length, setLength] = useState(text.length);
  const { ref, box, handlers } = useCommitted<HTMLTextAreaElement>({
    text,
    commit: (typed) => commit(typed === '' ? undefined : typed, path),
  });
  const maximum = typeof schema.maxLength === 'number' ? schema.maxLength : undefined;
  const counted = maximum !== undefined && length >= maximum * sayFrom;
  const rows = objectOf(ui['ui:options']).rows;
  const countId = `${pathId(path)}-count`;
  return (
    <FieldFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      {...(label === undefined ? {} : { label })}
      {...(counted ? { describedBy: countId } : {})}
    >
      {(aria) => (
        <>
          <textarea
            {...aria}
            {...handlers}
            ref={ref}
            onInput={() => {
              handlers.onInput();
              setLength(box.current?.value.length ?? 0);
            }}
            className="pc-input pc-textarea"
            rows={typeof rows === 'number' ? rows : 4}
          />
          {counted ? (
            <p id={countId} className="pc-hint" role="status">
              {length <= maximum
                ? say('characters', { count: maximum - length })
                : say('charactersOver', { count: length - maximum })}
            </p>
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}

export const longTextControl: Control = { fields: ['long-text'], Component: LongTextControl };
