import stockTemplates from '@rjsf/core/lib/components/templates/index.js';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  BaseInputTemplateProps,
  FieldTemplateProps,
  MultiSchemaFieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { createContext, type ReactNode, useContext } from 'react';
import { Findings, labelText } from '../parts/field-frame';
import { pathText } from '../state/paths';
import { useCommitted } from '../state/use-committed';
import { useFindings, useView } from '../state/view-context';

/** What a control of rjsf is described by: only what stands on the page. */
export function useForeignAria(id: string, path: readonly (string | number)[], hasHelp: boolean) {
  const findings = useFindings(pathText(path), 'within');
  const described = [hasHelp ? `${id}-help` : '', findings.length > 0 ? `${id}-findings` : ''].filter(Boolean);
  return {
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': findings.some((finding) => finding.severity === 'error') || undefined,
  };
}

function helpOf(rawDescription: string | undefined, rawHelp: string | undefined): string {
  return [rawDescription, rawHelp].filter(Boolean).join(' ');
}

/** Whether what is drawn is the chosen alternative itself: it has no name but its field's key, and the field's label stands above it. */
const IsAlternative = createContext(false);

/** The id of the list in which an alternative (`anyOf`, `oneOf`) is chosen; undefined where there is none. */
function chooserOf({ id, schema, registry }: FieldTemplateProps): string | undefined {
  if ((schema.anyOf ?? schema.oneOf) === undefined || registry.schemaUtils.isSelect(schema)) return undefined;
  return `${id}${schema.oneOf ? '__oneof_select' : '__anyof_select'}`;
}

/** rjsf draws objects and arrays with a heading of their own; single controls get label, hint and findings here. */
function ForeignFieldTemplate(props: FieldTemplateProps): ReactNode {
  const { id, fieldPathId, schema, uiSchema, required, hidden, displayLabel, children } = props;
  const { say } = useView();
  const label = useContext(IsAlternative) && schema.title === undefined ? say('details') : props.label;
  const findings = useFindings(pathText(fieldPathId.path), 'within');
  if (hidden) return <div hidden>{children}</div>;
  const chooser = chooserOf(props);
  const drawsItself = schema.type === 'object' || (schema.type === 'array' && uiSchema?.['ui:widget'] === undefined);
  if (drawsItself && chooser === undefined) return children;
  const group = uiSchema?.['ui:widget'] === 'radio' || uiSchema?.['ui:widget'] === 'checkboxes';
  const help = helpOf(props.rawDescription, props.rawHelp);
  const body = (
    <>
      {help ? (
        <p id={`${id}-help`} className="pc-hint">
          {help}
        </p>
      ) : null}
      {findings.length > 0 ? <Findings id={`${id}-findings`} findings={findings} /> : null}
      {children}
    </>
  );
  const className = findings.length > 0 ? 'pc-field pc-field-error' : 'pc-field';
  if (group) {
    return (
      <fieldset className={`${className} pc-choices`}>
        <legend className="pc-label">{labelText(say, label, required ?? false)}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      {displayLabel === false ? null : (
        <label className="pc-label" htmlFor={chooser ?? id}>
          {labelText(say, label, required ?? false)}
        </label>
      )}
      {body}
    </div>
  );
}

function ForeignObject({ title, description, properties, fieldPathId, schema }: ObjectFieldTemplateProps): ReactNode {
  const { say } = useView();
  const heading = useContext(IsAlternative) && schema.title === undefined ? say('details') : title;
  return (
    <fieldset className="pc-field pc-group" id={fieldPathId.$id} tabIndex={-1}>
      {heading ? <legend className="pc-label">{heading}</legend> : null}
      {description ? <p className="pc-hint">{description}</p> : null}
      <IsAlternative value={false}>{properties.map((property) => property.content)}</IsAlternative>
    </fieldset>
  );
}

function ForeignArray(props: ArrayFieldTemplateProps): ReactNode {
  const { title, items, canAdd, onAddClick, fieldPathId } = props;
  const { say } = useView();
  const findings = useFindings(pathText(fieldPathId.path), 'at');
  return (
    <fieldset className="pc-field pc-group" id={fieldPathId.$id} tabIndex={-1}>
      {title ? <legend className="pc-label">{title}</legend> : null}
      {findings.length > 0 ? <Findings id={`${fieldPathId.$id}-findings`} findings={findings} /> : null}
      <IsAlternative value={false}>{items}</IsAlternative>
      {canAdd ? (
        <button type="button" className="pc-button pc-button-secondary" onClick={onAddClick}>
          {say('rowAdd', { label: say('row').toLowerCase() })}
        </button>
      ) : null}
    </fieldset>
  );
}

function ForeignArrayItem({ children, buttonsProps, index }: ArrayFieldItemTemplateProps): ReactNode {
  const { say } = useView();
  return (
    <div className="pc-row">
      {children}
      {buttonsProps.hasRemove ? (
        <button type="button" className="pc-button pc-button-quiet" onClick={buttonsProps.onRemoveItem}>
          {say('rowRemove')}{' '}
          <span className="pc-visually-hidden">{say('rowLabel', { label: say('row'), number: index + 1 })}</span>
        </button>
      ) : null}
    </div>
  );
}

function ForeignInput(props: BaseInputTemplateProps): ReactNode {
  const { id, value, onChange, options, schema, type, readonly, disabled } = props;
  const path = id.split('-').slice(1);
  const aria = useForeignAria(id, path, Boolean(schema.description ?? options.help));
  const { ref, handlers } = useCommitted<HTMLInputElement>({
    text: value === undefined || value === null ? '' : String(value),
    commit: (text) => onChange(text === '' ? options.emptyValue : text),
  });
  const numeric = schema.type === 'number' || schema.type === 'integer';
  return (
    <input
      {...aria}
      {...handlers}
      id={id}
      ref={ref}
      className="pc-input"
      type={type === 'number' || numeric ? 'text' : (type ?? 'text')}
      inputMode={numeric ? 'decimal' : undefined}
      readOnly={readonly}
      disabled={disabled}
    />
  );
}

function ForeignMulti({ selector, optionSchemaField }: MultiSchemaFieldTemplateProps): ReactNode {
  return (
    <div className="pc-field pc-group">
      {selector}
      <IsAlternative value={true}>{optionSchemaField}</IsAlternative>
    </div>
  );
}

function Unsupported(): ReactNode {
  const { say } = useView();
  return <p className="pc-hint">{say('unsupported')}</p>;
}

/** Templates of the field are drawn by the field template above. */
function Nothing(): ReactNode {
  return null;
}

/** Our templates over rjsf's, for nodes that are not of our dialect. */
export const foreignTemplates = {
  ...stockTemplates(),
  FieldTemplate: ForeignFieldTemplate,
  ObjectFieldTemplate: ForeignObject,
  ArrayFieldTemplate: ForeignArray,
  ArrayFieldItemTemplate: ForeignArrayItem,
  BaseInputTemplate: ForeignInput,
  MultiSchemaFieldTemplate: ForeignMulti,
  UnsupportedFieldTemplate: Unsupported,
  DescriptionFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
};
