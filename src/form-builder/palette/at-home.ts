import type { Addition } from '../../form/commands/add';
import { findFieldType } from '../../form/field-types';
import { objectAt, textAt, textsAt } from '../../form/json';

/** A new field that cannot be without a province asks for places of the own one, until somebody chooses another. */
export function atHome(added: Addition, province: string | undefined): Addition {
  if (added.kind !== 'field' || province === undefined) return added;
  const schema = findFieldType(added.type)?.settings;
  const properties = objectAt(schema, 'properties');
  const asked = textsAt(schema, 'required').filter(
    (name) => textAt(objectAt(properties, name), 'x-choices') === 'provinces',
  );
  if (asked.length === 0) return added;
  const settings = { ...added.with?.settings, ...Object.fromEntries(asked.map((name) => [name, province])) };
  return { ...added, with: { ...added.with, settings } };
}
