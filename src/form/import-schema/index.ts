import { fill, fillText, type Text } from '../../messages/text';
import { limits } from '../checks/bounds';
import { checkConditions } from '../checks/conditions';
import type { FormCheck } from '../checks/fault';
import { checkFieldSettings } from '../checks/field-settings';
import { patternCost } from '../checks/pattern-safety';
import { checkPlacement } from '../checks/placement';
import { checkSchemaWords } from '../checks/schema-words';
import type { ForeignParts, FormDraft } from '../draft';
import { compact, isObject, type JsonObject, objectAt, textAt, textsAt } from '../json';
import { wrongKeywords } from '../keyword-values';
import { toForm } from '../to-schema';
import { dialectOf } from './dialect';
import type { Imported, ImportProblem, ImportReport } from './imported';
import { lowered } from './lower';
import { notes as noteTexts, reasons } from './messages';
import { placeFields, titleOf } from './place-fields';
import { type Branches, readBranches } from './read-branches';
import { importProblem, readText } from './read-text';
import { dereferenced, withLocalReferences } from './references';
import { withUsableKeys } from './usable-keys';
import { walkSchema } from './walk-schema';

export type { Imported, ImportProblem, ImportReport } from './imported';

/** What is known about the form that is to be made. */
export type ImportOptions = { id: string; title?: string };

/** More fields than this, at any depth, are no form. */
export const mostFields = 2000;

/**
 * Reads a JSON Schema (draft-04, 06, 07, 2019-09 or 2020-12) and its uiSchema into a draft: fields that a type describes become editable,
 * everything else is kept as it is. The form accepts exactly the answers that the schema accepts, of those that are kept (blank ones and
 * ones no field asks for are always dropped). Nothing is fetched, nothing in it is run; on any problem there is no draft.
 */
export function importSchema(schemaText: string, uiText: string | undefined, options: ImportOptions): Imported {
  const schema = readText(schemaText, 'schema');
  const ui = uiText === undefined || uiText.trim() === '' ? { value: {} } : readText(uiText, 'ui');
  if ('problems' in schema) return schema;
  if ('problems' in ui) return ui;
  if (!isObject(schema.value)) return { problems: [at('root-not-object', '', schemaText)] };
  if (!isObject(ui.value)) {
    return { problems: [importProblem('keyword-wrong', '', { keyword: 'uiSchema', wanted: '{...}' }, { text: 'ui' })] };
  }
  const problems = sourceProblems(schema.value, schemaText);
  return problems.length > 0 ? { problems } : build(schema.value, ui.value, schemaText, options);
}

function at(code: Parameters<typeof importProblem>[0], pointer: string, raw: string, values = {}): ImportProblem {
  return importProblem(code, pointer, values, { text: 'schema', raw });
}

/** What makes a schema unfit before anything is made of it. */
function sourceProblems(root: JsonObject, raw: string): ImportProblem[] {
  if (dialectOf(root) === undefined) {
    return [at('dialect-unknown', '/$schema', raw, { dialect: textAt(root, '$schema') ?? '' })];
  }
  let fields = 0;
  const problems: ImportProblem[] = [];
  walkSchema(root, '', (node, pointer) => {
    fields += Object.keys(objectAt(node, 'properties')).length;
    problems.push(...keywordProblems(node, pointer, raw));
    const patterns = [textAt(node, 'pattern'), ...Object.keys(objectAt(node, 'patternProperties'))];
    for (const pattern of patterns.filter((one) => one !== undefined)) {
      const cost = patternCost(pattern);
      if (cost === 'linear' || cost === 'quadratic') continue;
      const where = pattern === textAt(node, 'pattern') ? '/pattern' : '/patternProperties';
      problems.push(at(`pattern-${cost}`, pointer + where, raw, { pattern: pattern.slice(0, 120) }));
    }
  });
  if (fields > mostFields) return [at('too-many-fields', '', raw, { count: fields, limit: mostFields })];
  return problems.slice(0, 20);
}

/** Keywords that are something no draft of JSON Schema allows: the form could never be compiled. */
function keywordProblems(node: JsonObject, pointer: string, raw: string): ImportProblem[] {
  return wrongKeywords(node).map((wrong) => {
    const place = `${pointer}/${wrong.keyword}`;
    if ('type' in wrong) return at('types-unknown', place, raw, { type: wrong.type.slice(0, 60) });
    const problem = at('keyword-wrong', place, raw, { keyword: wrong.keyword });
    const { vi, en } = problem.message;
    return {
      ...problem,
      message: { vi: fill(vi, { wanted: wrong.wanted.vi }), en: fill(en, { wanted: wrong.wanted.en }) },
    };
  });
}

function build(source: JsonObject, uiSource: JsonObject, raw: string, options: ImportOptions): Imported {
  const dialect = dialectOf(source);
  const references = withLocalReferences(source, raw);
  if (references.problems.length > 0) return { problems: references.problems.slice(0, 20) };
  if (dialect === undefined) return { problems: [at('dialect-unknown', '/$schema', raw)] };
  const notes: Text[] = [];
  const lower = lowered(references.schema, dialect, notes);
  if (lower === undefined) return { problems: [at('too-large', '', raw, { limit: limits.characters })] };
  const whole = dereferenced(lower, lower);
  const flat = withPartsJoined(isObject(whole) ? { ...definitionsOf(lower), ...whole } : lower, lower);
  if (flat.type !== undefined && flat.type !== 'object') return { problems: [at('root-not-object', '/type', raw)] };
  if (!isObject(flat.properties)) return { problems: [at('root-not-object', '', raw)] };
  if (Object.keys(flat.properties).length === 0) return { problems: [at('no-fields', '/properties', raw)] };
  const usable = withUsableKeys(flat, uiSource, notes);
  if ('key' in usable) return { problems: [at('key-unusable', `/properties/${usable.key}`, raw, { key: usable.key })] };
  const count = Object.keys(objectAt(usable.root, 'properties')).length;
  if (count > limits.fields) return { problems: [at('too-many-fields', '', raw, { count, limit: limits.fields })] };

  // Where conditions of the schema say something impossible (a choice that is none), they stay as they are.
  const withConditions = draftOf(usable.root, usable.ui, readBranches(usable.root), dialect.name, notes, options);
  const isSound = checkConditions(toForm(withConditions.draft)).length === 0;
  const made = isSound
    ? withConditions
    : draftOf(usable.root, usable.ui, unread(usable.root), dialect.name, notes, options);
  const faults = checks.flatMap((check) => check(toForm(made.draft)));
  return faults.length === 0
    ? made
    : { problems: faults.slice(0, 20).map((fault) => unsound(fault.message, fault.field ?? '', raw)) };
}

/** What the server checks too, as far as it needs no code from strings. */
const checks: readonly FormCheck[] = [checkPlacement, checkFieldSettings, checkSchemaWords, checkConditions];

function unsound(reason: Text, field: string, raw: string): ImportProblem {
  const path = field.replace(/^schema\./, '');
  const pointer = path === field ? `/properties/${field.split(/[.[]/)[0] ?? ''}` : `/${path.replaceAll('.', '/')}`;
  const problem = at('form-unsound', field === '' ? '' : pointer, raw);
  return {
    ...problem,
    message: {
      vi: fillText(problem.message, { reason: reason.vi }).vi,
      en: fillText(problem.message, { reason: reason.en }).en,
    },
  };
}

function unread(root: JsonObject): Branches {
  const left = Object.fromEntries(
    Object.entries(root).filter(([key]) => ['allOf', 'if', 'then', 'else', 'dependencies'].includes(key)),
  );
  return { shown: new Map(), required: new Map(), left };
}

function definitionsOf(root: JsonObject): JsonObject {
  return compact({ definitions: root.definitions, $defs: root.$defs });
}

/** Parts of the root that only list more fields (`allOf: [{properties, required}]`) are taken into it. */
function withPartsJoined(root: JsonObject, whole: JsonObject): JsonObject {
  const properties = { ...objectAt(root, 'properties') };
  const required = [...textsAt(root, 'required')];
  const parts = Array.isArray(root.allOf) ? root.allOf : [];
  const left = parts.filter((part) => {
    const resolved = dereferenced(whole, part);
    const words = isObject(resolved) ? Object.keys(resolved) : ['?'];
    const isList = words.every((word) =>
      ['type', 'properties', 'required', 'title', 'description', '$id'].includes(word),
    );
    const own = objectAt(resolved, 'properties');
    if (!isList || Object.keys(own).length === 0 || Object.keys(own).some((key) => Object.hasOwn(properties, key)))
      return true;
    Object.assign(properties, own);
    required.push(...textsAt(resolved, 'required'));
    return false;
  });
  const { allOf: _allOf, required: _required, ...rest } = root;
  return {
    ...rest,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required: [...new Set(required)] } : {}),
    ...(left.length > 0 ? { allOf: left } : {}),
  };
}

/** Root keywords that the compiled form has itself, or that cannot stand in one. */
const ours = new Set([
  ...['$schema', '$id', 'id', 'type', 'title', 'description', 'properties', 'required'],
  ...['allOf', 'if', 'then', 'else', 'dependencies', 'additionalProperties', 'unevaluatedProperties'],
]);

/** Root keywords that demand something of the answers as a whole, beyond single fields. */
const wholeConditions = new Set([
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'dependencies'],
  ...['minProperties', 'maxProperties', 'propertyNames', 'const', 'enum'],
]);

function draftOf(
  root: JsonObject,
  ui: JsonObject,
  branches: Branches,
  dialect: string,
  given: readonly Text[],
  options: ImportOptions,
): { draft: FormDraft; report: ImportReport } {
  const report: ImportReport = { dialect, editable: [], foreign: [], notes: [...given] };
  const fields = placeFields({ root, ui, branches, report });
  if (root.additionalProperties === false || root.unevaluatedProperties === false) report.notes.push(noteTexts.closed);
  for (const keyword of ['patternProperties', 'additionalProperties']) {
    if (isObject(root[keyword])) report.notes.push(fillText(noteTexts.open, { keyword }));
  }
  const rest = Object.entries(root).filter(([key]) => !ours.has(key));
  const open: JsonObject = isObject(root.additionalProperties)
    ? { additionalProperties: root.additionalProperties }
    : {};
  const foreign: ForeignParts = {};
  const schema: JsonObject = { ...Object.fromEntries(rest), ...open, ...branches.left };
  if (Object.keys(schema).length > 0) foreign.schema = schema;
  const conditions = Object.keys(schema).filter((keyword) => wholeConditions.has(keyword));
  report.foreign.push(...conditions.map((keyword) => ({ field: keyword, reason: reasons.whole })));
  const rootUi = Object.entries(ui).filter(([key]) => key.startsWith('ui:') && key !== 'ui:order');
  if (rootUi.length > 0) foreign.ui = Object.fromEntries(rootUi);
  const title = options.title ?? titleOf(root, options.id);
  const draft: FormDraft = {
    id: options.id,
    title,
    steps: [{ id: 'step-1', title: title.slice(0, 300), sections: [{ id: 'section-1', fields }] }],
    origin: originOf(textAt(root, '$id') ?? textAt(root, 'id')),
  };
  const description = textAt(root, 'description');
  if (description !== undefined) draft.description = description.normalize('NFC').slice(0, 5000);
  if (Object.keys(foreign).length > 0) draft.foreign = foreign;
  report.notes = [...new Map(report.notes.map((note) => [note.vi, note])).values()];
  return { draft, report };
}

function originOf(from: string | undefined): NonNullable<FormDraft['origin']> {
  return from === undefined ? { kind: 'imported' } : { kind: 'imported', from: from.slice(0, 500) };
}
