import type { Block, BlocksField, DateField, TextField } from 'payload';
import type { Text } from '../../src/messages/text';

/** A stable short name inside its list. */
export function keyField(label: Text, description: Text, width: string): TextField {
  return {
    name: 'key',
    type: 'text',
    label,
    required: true,
    maxLength: 80,
    admin: { description, width },
    validate: (value: unknown) =>
      typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
        ? true
        : 'Chữ thường không dấu và số, nối bằng gạch ngang. / Plain lower-case letters and digits, joined by hyphens.',
  };
}

/** A day without time. Payload keeps it as noon UTC, which is the same day in Vietnam. */
export function optionalDate(name: string, label: Text): DateField {
  return {
    name,
    type: 'date',
    label,
    admin: { width: '50%', date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
  };
}

/** Rows of one kind. Closed they are a list to read, each row a sentence of its block's label; the button names the kind. */
export function rowsField({
  block,
  ...field
}: Pick<BlocksField, 'name' | 'label' | 'maxRows' | 'admin'> & { block: Block }): BlocksField {
  return {
    ...field,
    type: 'blocks',
    blocks: [block],
    ...(block.labels ? { labels: block.labels } : {}),
    admin: {
      initCollapsed: true,
      // Payload's button first asks which kind; this one adds the row.
      className: 'cat-one-kind',
      components: { afterInput: ['/src/admin/procedure/add-row#AddRow'] },
      ...field.admin,
    },
  };
}
