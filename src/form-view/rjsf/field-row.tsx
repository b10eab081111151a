import { type ComponentType, lazy, memo, type ReactNode, Suspense } from 'react';
import { equalJson } from '../../form/json';
import type { ControlProps } from '../controls/control';
import type { Finding } from '../state/problem-board';
import { useView } from '../state/view-context';

/** Stock rjsf fields with our templates: fetched only by a form that has nodes of another dialect. */
const ForeignField = lazy(() => import('./foreign-field').then(({ ForeignField: field }) => ({ default: field })));

type RowProps = ControlProps & {
  /** The findings within the path: their identity tells when the row has to be rendered again. */
  findings: readonly Finding[];
};

function Row({ findings: _findings, ...props }: RowProps): ReactNode {
  const control = useView().controlOf(props.schema);
  if (control) return <control.Component {...props} />;
  return (
    <Suspense fallback={null}>
      <ForeignField {...props} />
    </Suspense>
  );
}

/**
 * One field, rendered by the control of its type. Rendered again only when its answer, its findings or its definition changed: rjsf
 * copies the answers of a section on every change, so identity says nothing and values are compared.
 */
export const FieldRow: ComponentType<RowProps> = memo(
  Row,
  (before, after) =>
    before.schema === after.schema &&
    before.ui === after.ui &&
    before.required === after.required &&
    before.label === after.label &&
    before.findings === after.findings &&
    equalJson(before.value, after.value) &&
    before.path.length === after.path.length &&
    before.path.every((part, i) => part === after.path[i]),
);
