import type { Registry, RJSFSchema, UiSchema as RjsfUiSchema } from '@rjsf/utils';
import { createContext } from 'react';
import type { Json, JsonSchema, UiSchema } from '../../form/json';
import type { Path } from '../state/paths';

/** What the rjsf Form of a section hands to the fields inside it. */
export type RjsfSection = {
  registry: Registry;
  onChange: (value: Json | undefined, path: (string | number)[]) => void;
};

/** The section around a field; stock fields of rjsf need its registry. */
export const RjsfSectionContext = createContext<RjsfSection | null>(null);

/**
 * Our JSON as rjsf types it. The only place where the two type worlds meet: a released schema has been checked against
 * the meta schema, which is narrower than what rjsf takes.
 */
export function rjsfSchema(schema: JsonSchema): RJSFSchema {
  return schema as RJSFSchema;
}

/** Our uiSchema as rjsf types it; see `rjsfSchema`. */
export function rjsfUi(ui: UiSchema): RjsfUiSchema {
  return ui as RjsfUiSchema;
}

/** A path as rjsf wants it: an array of its own. */
export function rjsfPath(path: Path): (string | number)[] {
  return [...path];
}
