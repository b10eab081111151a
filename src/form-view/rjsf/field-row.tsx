import { type ComponentType, lazy, memo, type ReactNode, Suspense } from 'react';
import { equalJson } from '../../form/json';
import type { ControlProps } from '../controls/control';
import { useView } from '../state/view-context';

/** Stock rjsf fields with our templates: fetched only by a form that has nodes of another dialect. */
const ForeignField = lazy(() => import('./foreign-field').then(({ ForeignField: field }) => ({ default: field })));

function Row(props: ControlProps): ReactNode {
  const control = useView().controlOf(props.schema);
  if (control) return <control.Component {...props} />;
  return (
    <Suspense fallback={null}>
      <ForeignField {...props} />
    </Suspense>
  );
}

/**
 * One field, rendered by the control of its type. Rendered again only when its own answer or definition changed: rjsf
 * copies the answers of a section on every change, so identity says nothing and values are compared.
 */
export const FieldRow: ComponentType<ControlProps> = memo(
  Row,
  (before, after) =>
    before.schema === after.schema &&
    before.ui === after.ui &&
    before.required === after.required &&
    before.label === after.label &&
    equalJson(before.value, after.value) &&
    before.path.length === after.path.length &&
    before.path.every((part, i) => part === after.path[i]),
);
