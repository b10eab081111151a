import {
  englishStringTranslator,
  type FieldProps,
  type Registry,
  TranslatableString,
  toFieldPathId,
} from '@rjsf/utils';
import { type ReactNode, useContext, useMemo } from 'react';
import type { ControlProps } from '../controls/control';
import { useView } from '../state/view-context';
import { foreignTemplates } from './foreign-templates';
import { foreignWidgets } from './foreign-widgets';
import { RjsfSectionContext, rjsfPath, rjsfSchema, rjsfUi } from './rjsf-context';
import { stockFields } from './stock-fields';

type Say = ReturnType<typeof useView>['say'];

/** What rjsf says by itself, as far as our templates leave it anything to say. */
function translated(say: Say): Registry['translateString'] {
  return (text, params) => {
    if (text === TranslatableString.OptionPrefix) return say('option', { number: params?.[0] ?? '' });
    if (text === TranslatableString.TitleOptionPrefix) return say('option', { number: params?.[1] ?? '' });
    if (text === TranslatableString.YesLabel) return say('yes');
    if (text === TranslatableString.NoLabel) return say('no');
    return englishStringTranslator(text, params);
  };
}

const ignore = (): void => undefined;

/**
 * A node that is not of our dialect (imported, written by hand): rendered by rjsf's own fields in our templates. Members
 * that do carry `x-field` come back to our controls.
 */
export function ForeignField({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const section = useContext(RjsfSectionContext);
  const base = section?.registry;
  const { say } = useView();
  const registry = useMemo((): Registry | undefined => {
    if (!base) return undefined;
    return {
      ...base,
      translateString: translated(say),
      fields: { ...stockFields, ...base.fields },
      templates: { ...base.templates, ...foreignTemplates },
      widgets: { ...base.widgets, ...foreignWidgets },
    };
  }, [base, say]);
  if (!registry) return null;
  const Stock = stockFields.SchemaField;
  const props: FieldProps = {
    name: String(path.at(-1) ?? ''),
    fieldPathId: toFieldPathId('', registry.globalFormOptions, rjsfPath(path)),
    schema: label === undefined ? rjsfSchema(schema) : { ...rjsfSchema(schema), title: label },
    uiSchema: rjsfUi(ui),
    formData: value,
    required,
    registry,
    onChange: (next, at) => commit(next, at),
    onBlur: ignore,
    onFocus: ignore,
  };
  return <Stock {...props} />;
}
