import { address } from './address';
import { choice } from './choice';
import { choices } from './choices';
import { citizenId } from './citizen-id';
import { commune } from './commune';
import { date } from './date';
import { email } from './email';
import { explanation } from './explanation';
import type { FieldType } from './field-type';
import { file } from './file';
import { group } from './group';
import { longText } from './long-text';
import { money } from './money';
import { number } from './number';
import { organisation } from './organisation';
import { person } from './person';
import { phone } from './phone';
import { raw } from './raw';
import { section } from './section';
import { table } from './table';
import { taxCode } from './tax-code';
import { text } from './text';
import { textList } from './text-list';
import { yesNo } from './yes-no';

/** Every field type, in the order of the palette. */
export const fieldTypes: readonly FieldType[] = [
  text,
  longText,
  textList,
  number,
  money,
  date,
  choice,
  choices,
  yesNo,
  citizenId,
  taxCode,
  phone,
  email,
  address,
  commune,
  person,
  organisation,
  table,
  group,
  file,
  section,
  explanation,
  raw,
];

const byName = new Map(fieldTypes.map((type) => [type.name, type]));

/** The field type of a name; undefined when there is none. */
export function findFieldType(name: string | undefined): FieldType | undefined {
  return name === undefined ? undefined : byName.get(name);
}

/** The field type of a name. Throws RangeError for an unknown one: a checked draft or form has none. */
export function fieldType(name: string): FieldType {
  const found = byName.get(name);
  if (found === undefined) throw new RangeError(`unknown field type: ${name}`);
  return found;
}
