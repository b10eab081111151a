import type { Field } from 'payload';

/** An id that is the public code of the row (province `H01`, agency `H01.03`): typed in once, never changed. */
export function codeIdField(options: {
  label: { vi: string; en: string };
  description: { vi: string; en: string };
  pattern: RegExp;
}): Field {
  return {
    name: 'id',
    type: 'text',
    label: options.label,
    required: true,
    admin: { description: options.description },
    access: { update: () => false },
    validate: (value: unknown) =>
      typeof value === 'string' && options.pattern.test(value)
        ? true
        : `${options.label.vi}: ${options.description.vi} / ${options.label.en}: ${options.description.en}`,
  };
}
