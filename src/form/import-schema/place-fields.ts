import { fillText, type Text } from '../../messages/text';
import { widgets } from '../checks/field-settings';
import { smallFaults } from '../checks/small-schema';
import type { FieldDraft } from '../draft';
import { findFieldType } from '../field-types';
import { readDraftField, type Surroundings } from '../from-field';
import { insideOf } from '../inside';
import { isObject, type Json, type JsonObject, member, objectAt, textAt, textsAt } from '../json';
import { guessType, marked, type Recognised } from './guess-type';
import type { ImportReport } from './imported';
import { notes as noteTexts, reasons } from './messages';
import type { Branches } from './read-branches';
import { dereferenced, unfolded } from './references';

/** What fields are made of. */
export type FieldSource = { root: JsonObject; ui: JsonObject; branches: Branches; report: ImportReport };

/** Every field of the form, in the order of the uiSchema and then of the schema; fields only named somewhere come last. */
export function placeFields(source: FieldSource): FieldDraft[] {
  const { root, ui, branches } = source;
  const always = objectAt(root, 'properties');
  const named = [...Object.keys(always), ...branches.shown.keys(), ...namedElsewhere(root, branches)];
  const order = textsAt(ui, 'ui:order').filter((key) => named.includes(key));
  return [...new Set([...order, ...named])].map((key) => placeField(key, source));
}

function placeField(key: string, source: FieldSource): FieldDraft {
  const { root, ui, branches, report } = source;
  const shown = branches.shown.get(key);
  const node = member(objectAt(root, 'properties'), key) ?? shown?.node;
  const place: FieldPlace = {
    key,
    isRequired: textsAt(root, 'required').includes(key) || shown?.isRequired === true,
    around: {
      path: key,
      show: shown === undefined ? new Map() : new Map([[key, shown.when]]),
      require: new Map(branches.required),
      computed: new Set(),
    },
  };
  if (node === undefined) {
    const reason = isInBranch(branches.left, key) ? reasons.conditional : reasons.undescribed;
    return foreignField(place, {}, {}, reason, report);
  }
  const resolved = dereferenced(root, node);
  // A schema that is only `true` or `false` is said with keywords.
  const given: JsonObject = isObject(resolved) ? resolved : resolved === false ? { not: {} } : {};
  const fieldUi = withKnownWidgets(key, objectAt(ui, key), report.notes);
  const guess = guessType(unfolded(root, given) ?? given, fieldUi);
  if ('reason' in guess) return foreignField(place, given, fieldUi, guess.reason, report);
  const isAsked = place.isRequired || branches.required.has(key);
  // What only explains has no answer that could be asked for.
  if (guess.node.type === 'null' && isAsked) return foreignField(place, given, fieldUi, reasons.constant, report);
  return editableField(place, guess, report) ?? foreignField(place, given, fieldUi, reasons.limits, report);
}

type FieldPlace = { key: string; isRequired: boolean; around: Surroundings };

/** The field as its type describes it; undefined when its limits are beyond what the type's settings allow. */
function editableField(
  { key, isRequired, around }: FieldPlace,
  guess: Recognised,
  report: ImportReport,
): FieldDraft | undefined {
  const { node, ui } = marked(key, guess);
  const type = findFieldType(guess.type);
  const settings = type?.settingsOf(node, ui) ?? {};
  const usual = type?.inner !== undefined ? {} : type?.ui({ key, type: guess.type, label: '', settings }, () => ({}));
  const field = readDraftField(key, node, { ...usual, ...ui }, isRequired, around);
  if (type !== undefined && smallFaults(type.settings, field.settings ?? {}).length > 0) return undefined;
  const foreign = guess.foreign ?? [];
  const inside = (field.fields ?? []).filter((child) => foreign.every((one) => one.key !== child.key));
  report.editable.push(key, ...inside.map((child) => insideOf(field, key) + child.key));
  report.foreign.push(...foreign.map((one) => ({ field: insideOf(field, key) + one.key, reason: one.reason })));
  return field;
}

function foreignField(
  place: FieldPlace,
  node: JsonObject,
  ui: JsonObject,
  reason: Text,
  report: ImportReport,
): FieldDraft {
  report.foreign.push({ field: place.key, reason });
  const kept = marked(place.key, { type: 'raw', node, ui });
  return readDraftField(place.key, kept.node, kept.ui, place.isRequired, place.around);
}

function withKnownWidgets(field: string, ui: JsonObject, notes: Text[]): JsonObject {
  const widget = member(ui, 'ui:widget');
  if (widget === undefined || (typeof widget === 'string' && widgets.has(widget))) return ui;
  notes.push(fillText(noteTexts.widget, { field, widget: typeof widget === 'string' ? widget : 'ui:widget' }));
  const { 'ui:widget': _widget, ...rest } = ui;
  return rest;
}

/** Keys that only conditions and demands of the root speak of; without a field their answers would be dropped. */
function namedElsewhere(root: JsonObject, branches: Branches): string[] {
  const found: string[] = [...textsAt(root, 'required')];
  const { properties: _properties, definitions: _definitions, $defs: _defs, ...others } = root;
  for (const word of ['anyOf', 'oneOf', 'not']) collect(others[word], found, 0);
  for (const part of Object.values(branches.left)) collect(part, found, 0);
  for (const [key, needed] of Object.entries(objectAt(branches.left, 'dependencies'))) {
    found.push(key);
    if (Array.isArray(needed)) found.push(...needed.filter((name) => typeof name === 'string'));
    else collect(needed, found, 0);
  }
  return found;
}

/** Names at the level of the root: deeper ones belong to fields. */
function collect(node: Json | undefined, found: string[], depth: number): void {
  if (depth > 20) return;
  if (Array.isArray(node)) {
    for (const item of node) collect(item, found, depth + 1);
  } else if (isObject(node)) {
    found.push(...Object.keys(objectAt(node, 'properties')), ...textsAt(node, 'required'));
    for (const word of ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']) collect(node[word], found, depth + 1);
  }
}

function isInBranch(left: JsonObject, key: string): boolean {
  const found: string[] = [];
  for (const part of Object.values(left)) collect(part, found, 0);
  return found.includes(key);
}

/** The title of a schema, cut to what a form may have. */
export function titleOf(root: JsonObject, fallback: string): string {
  const title = textAt(root, 'title')?.trim();
  return (title === undefined || title === '' ? fallback : title).normalize('NFC').slice(0, 1500);
}
