import { fillText, type Text } from '../../messages/text';
import { type JsonObject, member, objectAt, textsAt } from '../json';
import { notes as noteTexts } from './messages';

const usable = /^[A-Za-z][A-Za-z0-9_-]{0,99}$/;

/**
 * The schema with names of fields that forms can have, and the uiSchema to go with it; a note says what was renamed. A name that other
 * parts of the schema speak of cannot change: then it is given back instead.
 */
export function withUsableKeys(
  root: JsonObject,
  ui: JsonObject,
  notes: Text[],
): { root: JsonObject; ui: JsonObject } | { key: string } {
  const properties = objectAt(root, 'properties');
  const taken = new Set(Object.keys(properties).filter((key) => usable.test(key)));
  const names = new Map<string, string>();
  for (const key of Object.keys(properties)) {
    if (usable.test(key)) continue;
    if (isMentioned(root, key)) return { key };
    const name = freeName(key, taken);
    taken.add(name);
    names.set(key, name);
    notes.push(fillText(noteTexts.renamed, { from: key, to: name }));
  }
  if (names.size === 0) return { root, ui };
  const nameOf = (key: string): string => names.get(key) ?? key;
  const renamed = (node: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [nameOf(key), value]));
  const order = textsAt(ui, 'ui:order').map(nameOf);
  return {
    root: {
      ...root,
      properties: renamed(properties),
      ...(member(root, 'required') === undefined ? {} : { required: textsAt(root, 'required').map(nameOf) }),
    },
    ui: { ...renamed(ui), ...(order.length > 0 ? { 'ui:order': order } : {}) },
  };
}

/** Whether conditions and demands of the root speak of the name. */
function isMentioned(root: JsonObject, key: string): boolean {
  const words = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependencies'];
  const quoted = JSON.stringify(key);
  return words.some((word) => root[word] !== undefined && JSON.stringify(root[word]).includes(quoted));
}

/** The name in plain letters: marks taken off, other signs away, a letter first. */
function freeName(key: string, taken: ReadonlySet<string>): string {
  const plain = key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9_-]+(.)?/g, (_signs, next: string | undefined) => (next ?? '').toUpperCase())
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 90);
  const base = plain === '' ? 'field' : plain.charAt(0).toLowerCase() + plain.slice(1);
  let name = base;
  for (let at = 2; taken.has(name); at += 1) name = `${base}${at}`;
  return name;
}
