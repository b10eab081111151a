import type { JSONField } from 'payload';

type Options = Pick<JSONField, 'name' | 'label' | 'required' | 'access' | 'validate'> & {
  readOnly?: boolean;
  description?: { vi: string; en: string };
  /** Path of another component than the plain text area. */
  component?: string;
};

/**
 * A JSON value in the admin as a plain text area of our own: Payload's editor loads its code from another host. Payload's own check
 * (an ajv made anew at each save) is replaced as well.
 */
export function jsonField({ readOnly, description, component, ...field }: Options): JSONField {
  return {
    validate: () => true,
    ...field,
    type: 'json',
    admin: {
      ...(description ? { description } : {}),
      readOnly: readOnly ?? false,
      disableListColumn: true,
      disableListFilter: true,
      components: { Field: component ?? '/src/admin/json/json-area#JsonArea' },
    },
  };
}
