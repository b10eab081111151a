import { type ReactNode, useMemo } from 'react';
import { GroupFrame } from '../parts/field-frame';
import { FieldRow } from '../rjsf/field-row';
import { membersOf } from '../state/layout';
import { objectOf, pathText } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { orderedNames } from './members';

/** A person, an organisation, a group: one answer with named members, each with a control of its own. */
function CompositeControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { nodes, required: needed } = useMemo(() => membersOf(schema), [schema]);
  const answer = objectOf(value);
  const { problems } = useView().store;
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="at"
      focusable
      {...(label === undefined ? {} : { label })}
    >
      {() =>
        orderedNames([...nodes.keys()], ui).map((key) => (
          <FieldRow
            key={key}
            path={[...path, key]}
            schema={nodes.get(key) ?? objectOf(undefined)}
            ui={objectOf(ui[key])}
            value={answer[key]}
            required={needed.has(key)}
            commit={commit}
            findings={problems.within(pathText([...path, key]))}
          />
        ))
      }
    </GroupFrame>
  );
}

export const compositeControl: Control = { fields: ['person', 'organisation', 'group'], Component: CompositeControl };
