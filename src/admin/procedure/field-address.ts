import type { ClientField } from 'payload';

const mark = '#muc=';

/** What stands behind the address of a record to lead to one of its fields: `cases.0.channels.1`. */
export const fieldInAddress = (field: string): string => `${mark}${encodeURIComponent(field)}`;

/** The field that the end of an address leads to; null where it leads to none. */
export function fieldOfAddress(hash: string): string | null {
  if (!hash.startsWith(mark)) return null;
  try {
    return decodeURIComponent(hash.slice(mark.length));
  } catch {
    return null;
  }
}

/** Number of the tab in which a field stands; undefined for what stands beside the tabs. */
export function tabOfField(fields: readonly ClientField[], field: string): number | undefined {
  const [name] = field.split('.', 1);
  const tabs = fields.flatMap((each) => (each.type === 'tabs' ? each.tabs : []));
  const place = tabs.findIndex((tab) => holds(tab.fields, name));
  return place < 0 ? undefined : place;
}

function holds(fields: readonly ClientField[], name: string | undefined): boolean {
  return fields.some((field) => {
    if ('name' in field) return field.name === name;
    return 'fields' in field && holds(field.fields, name);
  });
}

/**
 * Ids of elements of the page that stand for a field, the nearest first: a row by its number, a list or box by its path; then what
 * holds it.
 */
export function elementsOfField(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, place) => idOf(parts.slice(0, parts.length - place)));
}

/** As Payload names them. */
function idOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return /^\d+$/.test(last) ? `${parts.slice(0, -1).join('-')}-row-${last}` : `field-${parts.join('__')}`;
}
