import { englishStringTranslator, type Registry } from '@rjsf/utils';

/** What a section's Form starts from: nothing, because every field it meets is ours or brings stock fields with it. */
type SlimRegistry = Omit<Registry, 'schemaUtils'>;

function Nothing(): null {
  return null;
}

/**
 * Stands in for rjsf's getDefaultRegistry in browser bundles (slim-rjsf.ts puts it there): its fields, templates and
 * widgets are two thirds of @rjsf/core, and foreign-field.tsx fetches them for the rare form that needs them.
 * Default export, because rjsf imports it so.
 */
export default function slimRegistry(): SlimRegistry {
  return {
    fields: {},
    // rjsf fills in whatever a Form is not given; a section's Form is given all it renders.
    templates: { ButtonTemplates: { SubmitButton: Nothing } } as unknown as Registry['templates'],
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: { idPrefix: 'f', idSeparator: '-', useFallbackUiForUnsupportedType: false },
  };
}
