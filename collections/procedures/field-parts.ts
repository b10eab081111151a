import type { DateField, TextField } from 'payload';
import type { Text } from '../../src/messages/text';

/** A stable short name inside its list. */
export function keyField(label: Text, description: Text, width: string): TextField {
  return {
    name: 'key',
    type: 'text',
    label,
    required: true,
    maxLength: 60,
    admin: { description, width },
    validate: (value: unknown) =>
      typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(value)
        ? true
        : 'Chữ không dấu, số, gạch ngang, tối đa 60 ký tự. / Plain letters, digits and hyphens, at most 60.',
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
