import { fillText, type Text } from '../../messages/text';
import { findFieldType } from '../field-types';
import { equalJson, isObject, type Json, type JsonObject, listAt, member, objectAt, textAt, textsAt } from '../json';
import { mustBeTrue } from '../must-be-true';
import { reasons } from './messages';

/** What a node becomes: a field type with the node and uiSchema that go with it, or the reason why it stays as it is. */
export type Guess = Recognised | { reason: Text };

export type Recognised = {
  type: string;
  node: JsonObject;
  ui: JsonObject;
  /** Fields inside it that stay as they are. */
  foreign?: ForeignMember[];
};

export type ForeignMember = { key: string; reason: Text };

type Recognise = (node: JsonObject, ui: JsonObject) => Guess | undefined;

const combinations = ['oneOf', 'anyOf', 'allOf', 'not', 'if', '$ref', 'dependencies'];

/** The type of field that describes a node, which is free of references at its top. */
export function guessType(given: JsonObject, ui: JsonObject): Guess {
  const node = simplified(given, ui);
  for (const recognise of recognisers) {
    const guess = recognise(node.node, node.ui);
    if (guess !== undefined) return guess;
  }
  return { reason: reasons.untyped };
}

/** What is written in a roundabout way, said plainly: choices with titles, one part of `allOf`, "or null". */
function simplified(node: JsonObject, ui: JsonObject): { node: JsonObject; ui: JsonObject } {
  const alone = withOneChoice(withoutLoneParts(node));
  const list = listAt(alone, 'oneOf').length > 0 ? 'oneOf' : 'anyOf';
  const choices = titledChoices(listAt(alone, list));
  if (choices !== undefined) {
    const { [list]: _list, ...rest } = alone;
    const names: JsonObject = { 'ui:enumNames': choices.map(({ label }) => label) };
    return { node: { ...rest, enum: choices.map(({ value }) => value) }, ui: { ...names, ...ui } };
  }
  const names = member(alone, 'enumNames');
  if (Array.isArray(names) && names.length === listAt(alone, 'enum').length) {
    const { enumNames: _names, ...rest } = alone;
    return { node: rest, ui: { 'ui:enumNames': names, ...ui } };
  }
  return { node: alone, ui };
}

/** Of yes and no, the only value is what has to be agreed to: said as our own forms say it. */
function withOneChoice(node: JsonObject): JsonObject {
  const { const: only, ...rest } = node;
  return only === true ? { ...rest, enum: [true] } : node;
}

/** `allOf` of one part is that part; `anyOf` of something and null is it, because null counts as no answer. */
function withoutLoneParts(node: JsonObject): JsonObject {
  const [only, ...more] = listAt(node, 'allOf');
  const { allOf: _allOf, ...rest } = node;
  if (isObject(only) && more.length === 0 && !overlaps(only, rest)) return withoutLoneParts({ ...only, ...rest });
  for (const word of ['anyOf', 'oneOf']) {
    const parts = listAt(node, word);
    const real = parts.filter((part) => !equalJson(part, { type: 'null' }));
    const [one] = real;
    const { [word]: _parts, ...beside } = node;
    if (parts.length === 2 && real.length === 1 && isObject(one) && !overlaps(one, beside)) {
      return withoutLoneParts({ ...one, ...beside });
    }
  }
  return node;
}

/** Labels outside win over those inside; demands must not meet. */
function overlaps(part: JsonObject, beside: JsonObject): boolean {
  const labels = ['title', 'description', 'default', 'examples'];
  return (
    Object.keys(part).some((key) => Object.hasOwn(beside, key) && !labels.includes(key)) || part.$ref !== undefined
  );
}

/** Choices written as `{const, title}`: each a different text. */
function titledChoices(parts: readonly Json[]): { value: string; label: string }[] | undefined {
  const choices = parts.map((part) => {
    const single = listAt(part, 'enum');
    const value =
      textAt(part, 'const') ?? (single.length === 1 && typeof single[0] === 'string' ? single[0] : undefined);
    const isPlain = isObject(part) && Object.keys(part).every((key) => choiceWords.includes(key));
    return value === undefined || !isPlain ? undefined : { value, label: textAt(part, 'title') ?? value };
  });
  const known = choices.filter((choice) => choice !== undefined);
  const isWhole = known.length === parts.length && known.length > 0;
  return isWhole && new Set(known.map(({ value }) => value)).size === known.length ? known : undefined;
}

const choiceWords = ['const', 'enum', 'title', 'type', 'description'];

const recognisers: readonly Recognise[] = [
  (node) => (combinations.some((word) => node[word] !== undefined) ? { reason: reasons.combination } : undefined),
  (node, ui) => (typeIs(node, 'boolean') && mustBeTrue(node) ? { type: 'yes-no', node, ui } : undefined),
  (node) => (node.const !== undefined ? { reason: reasons.constant } : undefined),
  chosen,
  listOfChoices,
  (node, ui) => (typeIs(node, 'boolean') ? { type: 'yes-no', node, ui } : undefined),
  (node, ui) => (typeIs(node, 'integer') || typeIs(node, 'number') ? { type: 'number', node, ui } : undefined),
  written,
  explained,
  rows,
  listOfTexts,
  (node) => (typeIs(node, 'array') ? { reason: reasons.list } : undefined),
  members,
  (node) => (typeIs(node, 'object') || isObject(node.properties) ? { reason: reasons.object } : undefined),
];

/** Whether the node asks for this JSON type, alone or with null, which counts as no answer. */
function typeIs(node: JsonObject, name: string): boolean {
  if (node.type === name) return true;
  const names = textsAt(node, 'type');
  return names.length === 2 && names.includes(name) && names.includes('null');
}

function chosen(node: JsonObject, ui: JsonObject): Guess | undefined {
  const given = listAt(node, 'enum');
  if (given.length === 0) return undefined;
  const values = given.filter((value) => value !== null);
  const isFit = values.every((value) => typeof value === 'string' && value.length > 0 && value.length <= 100);
  if (!isFit || values.length === 0 || values.length > 300 || new Set(values).size !== values.length) {
    return { reason: reasons.choices };
  }
  if (node.type !== undefined && !typeIs(node, 'string')) return { reason: reasons.choices };
  // Null counts as no answer, so it is no choice.
  return { type: 'choice', node: values.length < given.length ? { ...node, type: 'string', enum: values } : node, ui };
}

function listOfChoices(node: JsonObject, ui: JsonObject): Guess | undefined {
  if (!typeIs(node, 'array') || !isObject(node.items)) return undefined;
  const items = guessType(node.items, {});
  if ('reason' in items || items.type !== 'choice') return undefined;
  const plain = { type: 'string', enum: listAt(items.node, 'enum') };
  const extra = Object.keys(items.node).filter((key) => !['type', 'enum', 'title', 'description'].includes(key));
  if (extra.length > 0) return { reason: reasons.list };
  const names = listAt(items.ui, 'ui:enumNames');
  return {
    type: 'choices',
    node: { ...node, items: plain },
    ui: names.length > 0 ? { 'ui:enumNames': names, ...ui } : ui,
  };
}

/** Formats of texts that have a type of field, or that are only a check on a line of text. */
const formatTypes: Readonly<Record<string, string>> = { date: 'date', email: 'email', 'idn-email': 'text' };
const plainFormats = new Set([
  'uri',
  'uri-reference',
  'iri',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
  'date-time',
  'time',
  'regex',
  'phone',
  'tel',
]);

function written(node: JsonObject, ui: JsonObject): Guess | undefined {
  if (!typeIs(node, 'string')) return undefined;
  const format = textAt(node, 'format');
  if (node.contentEncoding !== undefined || node.contentMediaType !== undefined) {
    return { reason: fillText(reasons.format, { format: textAt(node, 'contentMediaType') ?? 'binary' }) };
  }
  if (format !== undefined) {
    const type = formatTypes[format] ?? (plainFormats.has(format) ? 'text' : undefined);
    return type === undefined ? { reason: fillText(reasons.format, { format }) } : { type, node, ui };
  }
  const widget = textAt(ui, 'ui:widget') ?? textAt(objectAt(ui, 'ui:options'), 'widget');
  const longest = member(node, 'maxLength');
  const isLong = widget === 'textarea' || (typeof longest === 'number' && longest > 500);
  return { type: isLong ? 'long-text' : 'text', node, ui };
}

/** A node of type null only says something. */
function explained(node: JsonObject, ui: JsonObject): Guess | undefined {
  if (node.type !== 'null') return undefined;
  return { type: textAt(node, 'description') === undefined ? 'section' : 'explanation', node, ui };
}

/** A list of texts without choices. What settings do not say of its items stays with them. */
function listOfTexts(node: JsonObject, ui: JsonObject): Guess | undefined {
  const items = member(node, 'items');
  if (!typeIs(node, 'array') || !isObject(items) || items.type !== 'string') return undefined;
  const words = ['type', 'title', 'description', 'minLength', 'maxLength', 'pattern'];
  if (!Object.keys(items).every((word) => words.includes(word))) return { reason: reasons.list };
  const { items: _items, ...rest } = ui;
  return { type: 'text-list', node: { ...node, type: 'array' }, ui: rest };
}

/** A table: rows of fields that are all editable. */
function rows(node: JsonObject, ui: JsonObject): Guess | undefined {
  const items = member(node, 'items');
  if (!typeIs(node, 'array') || !isObject(items) || !isObject(items.properties)) return undefined;
  const words = ['type', 'properties', 'required', 'title', 'description', 'additionalProperties'];
  const isPlain = Object.keys(items).every((key) => words.includes(key)) && items.type === 'object';
  const inner = isPlain ? innerFields(items, objectAt(ui, 'items')) : undefined;
  if (inner === undefined || inner.foreign.length > 0) return { reason: reasons.rows };
  return {
    type: 'table',
    node: { ...node, type: 'array', items: inner.node },
    ui: { ...ui, items: inner.ui },
  };
}

/** A group: an object whose members are fields. Those that no type describes are kept as they are in it. */
function members(node: JsonObject, ui: JsonObject): Guess | undefined {
  if (!typeIs(node, 'object') || !isObject(node.properties)) return undefined;
  const isNamed = node.patternProperties === undefined && node.propertyNames === undefined;
  const inner = isNamed ? innerFields(node, ui) : undefined;
  if (inner === undefined || inner.foreign.length === Object.keys(node.properties).length) {
    return { reason: reasons.object };
  }
  const { additionalProperties: _closed, required: _required, ...rest } = node;
  return { type: 'group', node: { ...rest, ...inner.node }, ui: { ...ui, ...inner.ui }, foreign: inner.foreign };
}

/** The object of the fields inside a table or group with its uiSchema, and which of them stay as they are. */
type Inner = { node: JsonObject; ui: JsonObject; foreign: ForeignMember[] };

/** Undefined where fields could not say what the object asks: of names that no field has, or of properties that nobody named. */
function innerFields(holder: JsonObject, ui: JsonObject): Inner | undefined {
  const properties = objectAt(holder, 'properties');
  const keys = Object.keys(properties);
  const required = textsAt(holder, 'required');
  const isClosed = holder.additionalProperties === undefined || typeof holder.additionalProperties === 'boolean';
  const isNamed = keys.every((key) => /^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(key));
  if (keys.length === 0 || !isClosed || !isNamed || !required.every((key) => keys.includes(key))) return undefined;
  const fields = keys.map((key) => innerField(key, properties[key], objectAt(ui, key)));
  const order = [...new Set([...textsAt(ui, 'ui:order').filter((key) => keys.includes(key)), ...keys])];
  // What no field asks for is dropped before answers are checked, so a closed object says no more than an open one.
  const asked = order.filter((key) => required.includes(key));
  const nodes = Object.fromEntries(fields.map(({ key, node }) => [key, node]));
  const drawn = fields.filter((field) => Object.keys(field.ui).length > 0).map((field) => [field.key, field.ui]);
  return {
    node: { type: 'object', properties: nodes, ...(asked.length > 0 ? { required: asked } : {}) },
    ui: { 'ui:order': [...order, '*'], ...Object.fromEntries(drawn) },
    foreign: fields.flatMap(({ key, reason }) => (reason === undefined ? [] : [{ key, reason }])),
  };
}

type InnerField = { key: string; node: JsonObject; ui: JsonObject; reason?: Text };

/** One level only: what has fields inside it again stays as it is, and so does what only explains. */
function innerField(key: string, given: Json | undefined, ui: JsonObject): InnerField {
  const node: JsonObject = isObject(given) ? given : given === false ? { not: {} } : {};
  const guess = guessType(node, ui);
  const reason = 'reason' in guess ? guess.reason : reasonInside(guess);
  if (reason !== undefined) return { key, ...marked(key, { type: 'raw', node, ui }), reason };
  return { key, ...marked(key, 'reason' in guess ? { type: 'raw', node, ui } : guess) };
}

function reasonInside({ type, node }: Recognised): Text | undefined {
  if (findFieldType(type)?.inner !== undefined) return reasons.object;
  return node.type === 'null' ? reasons.constant : undefined;
}

/** A node of ours: labelled, with its id and the name of its type. */
export function marked(
  key: string,
  guess: { type: string; node: JsonObject; ui: JsonObject },
): { node: JsonObject; ui: JsonObject } {
  const title = textAt(guess.node, 'title')?.trim();
  const label = title === undefined || title === '' ? wordsOf(key) : title.slice(0, 1000);
  return {
    node: { ...guess.node, title: label.normalize('NFC'), 'x-id': key, 'x-field': guess.type },
    ui: guess.ui,
  };
}

/** A key as words: `firstName`, `first_name` and `FirstName` read `First name`. */
export function wordsOf(key: string): string {
  const words = key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}
