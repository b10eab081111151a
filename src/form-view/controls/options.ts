import type { Json, JsonSchema, UiSchema } from '../../form/json';
import { objectOf } from '../state/paths';

export type Option = { value: Json; label: string };

/** The options of an enum with their labels (`ui:enumNames`, else the value itself). */
export function readOptions(schema: JsonSchema, ui: UiSchema): readonly Option[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const names = ui['ui:enumNames'] ?? objectOf(ui['ui:options']).enumNames;
  return values.map((value, i) => {
    const name = Array.isArray(names) ? names[i] : undefined;
    return { value, label: typeof name === 'string' ? name : String(value) };
  });
}
