import { fieldRef, type NodeRef, sectionRef, stepRef } from './commands/node-ref';
import { findFieldType } from './field-types';
import type { Form } from './form';
import { isObject, type JsonObject, listAt, member, objectAt, textAt } from './json';

/**
 * Translations of a form name their texts by JSON pointer, which changes when a field moves into another branch, is renamed or gets
 * another neighbour. A draft names them by slot: the part that the text belongs to, by id, and where the text stands in it:
 * `field:sex#schema/title`, `field:children/name#ui/ui:placeholder`, `field:sex#choice/male`, `section:s1#title`, `rule:r1#options/message`.
 */
export type Texts = Record<string, Record<string, string>>;

/** The texts of a form by slot. A pointer that no slot names stays as it is (pointers begin with `/`, slots never do). */
export function slotTexts(form: Form, byPointer: Texts): Texts {
  const places = placesOf(form);
  return mapTexts(byPointer, (pointer) => slotAt(places, pointer) ?? pointer);
}

/** The texts of a compiled form by pointer; those of parts that it does not have are left out. The inverse of `slotTexts`. */
export function pointerTexts(form: Form, bySlot: Texts): Texts {
  const places = placesOf(form);
  return mapTexts(bySlot, (name) => (name.startsWith('/') ? name : pointerOf(places, name)));
}

/** The slot of a pointer into a compiled form; the pointer itself where no slot names it. */
export function slotOf(form: Form, pointer: string): string {
  return slotAt(placesOf(form), pointer) ?? pointer;
}

/** Whether a slot belongs to a part, or to a field inside it. */
export function isSlotOf(slot: string, ref: NodeRef): boolean {
  return slot.startsWith(`${ref}#`) || (ref.startsWith('field:') && slot.startsWith(`${ref}/`));
}

/** Where the parts of a form stand in it: pointers up to the part (`/schema/properties/sex`) and the part's name in slots. */
type Places = {
  byPointer: ReadonlyMap<string, { ref: NodeRef; half: string }>;
  byHalf: ReadonlyMap<string, string>;
  choices: ReadonlyMap<NodeRef, readonly string[]>;
};

const known = new WeakMap<Form, { of: readonly unknown[]; places: Places }>();

/** Remembered for the parts a form was made of, for the form itself is still being put together when it is asked first. */
function placesOf(form: Form): Places {
  const parts = [form.schema, form.uiSchema, form.steps, form.rules];
  const found = known.get(form);
  if (found?.of.every((part, index) => part === parts[index])) return found.places;
  const places = indexPlaces(form);
  known.set(form, { of: parts, places });
  return places;
}

function indexPlaces(form: Form): Places {
  const byPointer = new Map<string, { ref: NodeRef; half: string }>();
  const byHalf = new Map<string, string>();
  const choices = new Map<NodeRef, readonly string[]>();
  const put = (ref: NodeRef, half: string, pointer: string): void => {
    const name = `${ref}#${half}`;
    // Of parts with the same name, which a sound form has none of, the first counts; the others keep their pointers.
    if (byHalf.has(name)) return;
    byHalf.set(name, pointer);
    byPointer.set(pointer, { ref, half });
  };
  const putFields = (schema: JsonObject, at: { schema: string; ui: string }, table?: string): void => {
    for (const { key, node, pointer } of fieldNodes(schema, at.schema)) {
      const id = textAt(node, 'x-id') ?? key;
      const ref = fieldRef(id, table);
      put(ref, 'schema', pointer);
      put(ref, 'ui', `${at.ui}/${escaped(key)}`);
      choices.set(ref, choiceValues(node));
      const ui = `${at.ui}/${escaped(key)}`;
      const items = objectAt(node, 'items');
      if (table !== undefined) continue;
      if (findFieldType(textAt(node, 'x-field'))?.inner === 'members') putFields(node, { schema: pointer, ui }, id);
      else if (node.type === 'array' && items.type === 'object') {
        putFields(items, { schema: `${pointer}/items`, ui: `${ui}/items` }, id);
      }
    }
  };
  form.steps.forEach((step, stepIndex) => {
    put(stepRef(step.id), '', `/steps/${stepIndex}`);
    step.sections.forEach((section, index) => {
      put(sectionRef(section.id), '', `/steps/${stepIndex}/sections/${index}`);
    });
  });
  form.rules.forEach((rule, index) => {
    put(`rule:${rule.id}`, '', `/rules/${index}`);
  });
  putFields(form.schema, { schema: '/schema', ui: '/uiSchema' });
  return { byPointer, byHalf, choices };
}

/** The fields of a compiled object with their pointers, those in `allOf` branches too. */
function fieldNodes(schema: JsonObject, at: string): { key: string; node: JsonObject; pointer: string }[] {
  const found = Object.entries(objectAt(schema, 'properties')).map(([key, node]) => ({
    key,
    node: isObject(node) ? node : {},
    pointer: `${at}/properties/${escaped(key)}`,
  }));
  listAt(schema, 'allOf').forEach((branch, index) => {
    const shown = objectAt(objectAt(branch, 'then'), 'properties');
    for (const [key, node] of Object.entries(shown)) {
      const pointer = `${at}/allOf/${index}/then/properties/${escaped(key)}`;
      found.push({ key, node: isObject(node) ? node : {}, pointer });
    }
  });
  return found;
}

function choiceValues(node: JsonObject): string[] {
  const values = [...listAt(node, 'enum'), ...listAt(member(node, 'items'), 'enum')];
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length && new Set(texts).size === texts.length ? texts : [];
}

/** The slot of a pointer; undefined where none leads back to exactly this pointer. */
function slotAt(places: Places, pointer: string): string | undefined {
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const place = places.byPointer.get(pointer.slice(0, end));
    if (place === undefined) continue;
    const rest = pointer.slice(end + 1);
    const choice = choiceSlot(places, place, rest);
    const slot = choice ?? `${place.ref}#${place.half === '' ? '' : `${place.half}/`}${rest}`;
    return pointerOf(places, slot) === pointer ? slot : undefined;
  }
  return undefined;
}

/** Labels of choices are named by the stored value: they follow it when choices are sorted. */
function choiceSlot(places: Places, place: { ref: NodeRef; half: string }, rest: string): string | undefined {
  const match = place.half === 'ui' ? /^ui:enumNames\/(\d+)$/.exec(rest) : null;
  const value = match === null ? undefined : places.choices.get(place.ref)?.[Number(match[1])];
  return value === undefined ? undefined : `${place.ref}#choice/${value}`;
}

function pointerOf(places: Places, slot: string): string | undefined {
  const hash = slot.indexOf('#');
  const ref = slot.slice(0, hash);
  const rest = slot.slice(hash + 1);
  if (rest.startsWith('choice/')) {
    const at = places.choices.get(ref)?.indexOf(rest.slice('choice/'.length)) ?? -1;
    const ui = places.byHalf.get(`${ref}#ui`);
    return at < 0 || ui === undefined ? undefined : `${ui}/ui:enumNames/${at}`;
  }
  const half = /^(schema|ui)\//.exec(rest)?.[1];
  const start = half === undefined ? undefined : places.byHalf.get(`${ref}#${half}`);
  if (half !== undefined && start !== undefined) return `${start}/${rest.slice(half.length + 1)}`;
  const whole = places.byHalf.get(`${ref}#`);
  return whole === undefined ? undefined : `${whole}/${rest}`;
}

function mapTexts(texts: Texts, name: (old: string) => string | undefined): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([locale, byName]) => [
      locale,
      Object.fromEntries(
        Object.entries(byName).flatMap(([old, text]): [string, string][] => {
          const renamed = name(old);
          return renamed === undefined ? [] : [[renamed, text]];
        }),
      ),
    ]),
  );
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
