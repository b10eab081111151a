import Form from '@rjsf/core';
import type { FieldProps } from '@rjsf/utils';
import { memo, type ReactNode, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Json, JsonObject } from '../../form/json';
import type { SectionLayout } from '../state/layout';
import { objectOf, type Path, pathText } from '../state/paths';
import type { Finding, ProblemBoard } from '../state/problem-board';
import { useFindings, useView } from '../state/view-context';
import { FieldRow } from './field-row';
import { neverAskedValidator } from './never-asked-validator';
import { RjsfSectionContext, rjsfPath, rjsfSchema, rjsfUi } from './rjsf-context';
import { SectionContext } from './section-context';

const none: readonly Finding[] = [];

/** Reads the findings of a section's fields; the same list until one of them changes. */
function findingsReader(problems: ProblemBoard, fields: readonly string[]): () => readonly (readonly Finding[])[] {
  let last = fields.map((field) => problems.within(field));
  return () => {
    const next = fields.map((field) => problems.within(field));
    if (next.some((each, i) => each !== last[i])) last = next;
    return last;
  };
}

/** The root field of a section: its visible fields in order, each by its own control. */
function SectionBody({ formData, onChange, registry }: FieldProps): ReactNode {
  const { store } = useView();
  const layout = useContext(SectionContext);
  const { visible, required } = useSyncExternalStore(store.onPresence, store.presence, store.presence);
  const readFindings = useMemo(() => findingsReader(store.problems, layout?.fields ?? []), [store, layout]);
  const findings = useSyncExternalStore(store.problems.subscribe, readFindings, readFindings);
  const data: JsonObject = objectOf(formData);
  const rjsf = useMemo(
    () => ({
      registry,
      onChange: (value: Json | undefined, path: (string | number)[]) => onChange(value, path),
    }),
    [registry, onChange],
  );
  const commit = useMemo(() => (value: Json | undefined, path: Path) => onChange(value, rjsfPath(path)), [onChange]);
  if (!layout) return null;
  return (
    <RjsfSectionContext.Provider value={rjsf}>
      {layout.fields.map((key, i) =>
        visible.has(key) ? (
          <FieldRow
            key={key}
            path={layout.paths.get(key) ?? [key]}
            schema={layout.nodes.get(key) ?? objectOf(undefined)}
            ui={objectOf(layout.uiSchema[key])}
            value={data[key]}
            required={required.has(key)}
            commit={commit}
            findings={findings[i] ?? none}
          />
        ) : null,
      )}
    </RjsfSectionContext.Provider>
  );
}

/** rjsf's field for any node: the root of a section is ours, nodes below it are only reached inside foreign ones. */
function CatalogField(props: FieldProps): ReactNode {
  return props.fieldPathId.path.length === 0 ? <SectionBody {...props} /> : <NestedField {...props} />;
}

function NestedField({ fieldPathId, schema, uiSchema, formData, required, onChange, registry }: FieldProps): ReactNode {
  const findings = useFindings(pathText(fieldPathId.path), 'within');
  const commit = useMemo(() => (value: Json | undefined, path: Path) => onChange(value, rjsfPath(path)), [onChange]);
  const rjsf = useMemo(
    () => ({ registry, onChange: (value: Json | undefined, path: (string | number)[]) => onChange(value, path) }),
    [registry, onChange],
  );
  return (
    <RjsfSectionContext.Provider value={rjsf}>
      <FieldRow
        path={fieldPathId.path}
        schema={schema}
        ui={uiSchema ?? objectOf(undefined)}
        value={formData}
        required={required ?? false}
        commit={commit}
        findings={findings}
      />
    </RjsfSectionContext.Provider>
  );
}

const fields = { SchemaField: CatalogField };
const defaults = { emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' } } as const;

/**
 * One section as one rjsf Form in a `<form>` element of its own: browsers re-read a whole form element after every key,
 * so small ones keep typing fast. rjsf holds the section's answers while it is on the page and reports every change.
 */
export const SectionForm = memo(function SectionForm({ layout }: { layout: SectionLayout }): ReactNode {
  const { store } = useView();
  const form = useRef<Form>(null);
  const initial = useMemo(() => {
    const answers = store.answers();
    const own: JsonObject = {};
    for (const key of layout.fields) {
      const answer = answers[key];
      if (answer !== undefined) own[key] = answer;
    }
    return own;
  }, [store, layout]);

  useEffect(
    () =>
      store.mount(layout.fields, (field, value) => {
        form.current?.setFieldValue([field], value);
      }),
    [store, layout],
  );

  return (
    <SectionContext.Provider value={layout}>
      <Form
        ref={form}
        className="pc-section-form"
        schema={rjsfSchema(layout.schema)}
        uiSchema={rjsfUi(layout.uiSchema)}
        initialFormData={initial}
        onChange={(event) => store.take(event.formData, layout.fields)}
        fields={fields}
        validator={neverAskedValidator}
        experimental_defaultFormStateBehavior={defaults}
        idPrefix="f"
        idSeparator="-"
        noHtml5Validate
        noValidate
        showErrorList={false}
      >
        {/* A child keeps rjsf from adding a submit button of its own. */}
        <span hidden />
      </Form>
    </SectionContext.Provider>
  );
});
