import type { Problem } from '../../problem/problem';
import { boundsProblem } from '../checks/bounds';
import type { FieldDraft, FormDraft, SectionDraft, StepDraft } from '../draft';
import { findFieldType } from '../field-types';
import type { Rule } from '../form';
import { isObject, type Json, listAt, member, objectAt, textAt } from '../json';
import { isSlotOf, type Texts } from '../text-slots';
import type { Parts } from './insert';
import { selectionOf } from './lists';
import { refusal } from './messages';
import { fieldIdOf, findNode, type NodeRef, prefixIn } from './node-ref';
import { isAtOrIn } from './paths';
import type { Level } from './place';
import { pathOfRef, refsInside } from './references';

/** Parts of a form on the clipboard: plain JSON that another form takes too. */
export type Clip = Parts & {
  format: 'procedure-catalog/clip/1';
  level: Level;
  /** Id of the form it was copied from. */
  from: string;
};

const format = 'procedure-catalog/clip/1';

/** Copies parts of one level, with the rules that speak of nothing else and their texts in other languages. */
export function makeClip(draft: FormDraft, refs: readonly NodeRef[]): Clip | Problem {
  const selection = selectionOf(draft, refs);
  if ('code' in selection) return selection;
  const inside = selection.refs.flatMap((ref) => refsInside(draft, ref));
  const paths = inside.flatMap((ref) => pathOfRef(draft, ref) ?? []);
  const [outer, ...others] = selection.refs.map((ref) => outerOf(draft, ref));
  if (others.some((other) => other !== outer)) return refusal('mixed-rows', selection.refs[0]);
  const rules = (draft.rules ?? []).filter(
    (rule) => rule.fields.length > 0 && rule.fields.every((field) => paths.some((path) => isAtOrIn(field, path))),
  );
  const clip: Clip = {
    format,
    level: selection.level,
    from: draft.id,
    row: prefixIn(outer),
    ...(outer === undefined ? {} : { outer: fieldIdOf(outer) }),
    rules: structuredClone(rules),
    translations: textsOfParts(draft, selection.refs, inside, rules),
  };
  if (selection.level === 'step') clip.steps = structuredClone(selection.nodes);
  if (selection.level === 'section') clip.sections = structuredClone(selection.nodes);
  if (selection.level === 'field') clip.fields = structuredClone(selection.nodes);
  return clip;
}

/** The table or group around a field; undefined for anything else. */
function outerOf(draft: FormDraft, ref: NodeRef): FieldDraft | undefined {
  const found = findNode(draft, ref);
  return found?.kind === 'field' ? found.table : undefined;
}

function textsOfParts(draft: FormDraft, refs: readonly NodeRef[], inside: readonly NodeRef[], rules: readonly Rule[]) {
  const owners = [...refs, ...inside, ...rules.map((rule) => `rule:${rule.id}`)];
  const texts = Object.entries(draft.translations ?? {}).map(([locale, bySlot]): [string, Record<string, string>] => [
    locale,
    Object.fromEntries(Object.entries(bySlot).filter(([slot]) => owners.some((ref) => isSlotOf(slot, ref)))),
  ]);
  return Object.fromEntries(texts.filter(([, bySlot]) => Object.keys(bySlot).length > 0));
}

/** A clip as text for the clipboard. */
export function clipText(clip: Clip): string {
  return JSON.stringify(clip);
}

/** Reads a clip from whatever is on the clipboard. Nothing of it is trusted: it may come from another program. */
export function readClip(text: string): Clip | Problem {
  const json = parsed(text);
  if (json === undefined || !isObject(json) || json.format !== format) return refusal('clip-unreadable');
  const bounds = boundsProblem(json);
  if (bounds !== undefined) return bounds;
  const level = levels.find((name) => name === json.level);
  const fields = listAt(json, 'fields');
  const sections = listAt(json, 'sections');
  const steps = listAt(json, 'steps');
  const isWhole = fields.every(isField) && sections.every(isSection) && steps.every(isStep);
  if (level === undefined || !isWhole) return refusal('clip-unreadable');
  const clip: Clip = {
    format,
    level,
    from: textAt(json, 'from') ?? '',
    row: textAt(json, 'row') ?? '',
    rules: listAt(json, 'rules').filter(isRule),
    translations: textsIn(json.translations),
  };
  const outer = textAt(json, 'outer');
  if (outer !== undefined) clip.outer = outer;
  if (level === 'field') clip.fields = fields.filter(isField);
  if (level === 'section') clip.sections = sections.filter(isSection);
  if (level === 'step') clip.steps = steps.filter(isStep);
  return fields.length + sections.length + steps.length === 0 ? refusal('clip-empty') : clip;
}

const levels = ['step', 'section', 'field'] as const;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isField(value: Json | FieldDraft): value is FieldDraft {
  if (!isObject(value) || !hasTexts(value, ['key', 'type', 'label'])) return false;
  if (findFieldType(textAt(value, 'type')) === undefined) return false;
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(textAt(value, 'key') ?? '')) return false;
  const children = member(value, 'fields');
  if (children !== undefined && !(Array.isArray(children) && children.every(isChild))) return false;
  return areConditions(value) && areTexts(value, ['id', 'help', 'why', 'legalBasis', 'prefill']);
}

function isChild(value: Json): boolean {
  return isField(value) && member(value, 'fields') === undefined;
}

function isSection(value: Json | SectionDraft): value is SectionDraft {
  if (!isObject(value) || !hasTexts(value, ['id']) || !areTexts(value, ['title', 'description'])) return false;
  return areConditions(value) && listAt(value, 'fields').every(isField) && Array.isArray(value.fields);
}

function isStep(value: Json | StepDraft): value is StepDraft {
  if (!isObject(value) || !hasTexts(value, ['id', 'title']) || !areTexts(value, ['description'])) return false;
  return Array.isArray(value.sections) && value.sections.every(isSection);
}

function isRule(value: Json | Rule): value is Rule {
  if (!isObject(value) || !hasTexts(value, ['id', 'kind']) || !Array.isArray(value.fields)) return false;
  return value.fields.every((field) => typeof field === 'string') && isCondition(value.when);
}

function hasTexts(value: Json, names: readonly string[]): boolean {
  return names.every((name) => textAt(value, name) !== undefined);
}

function areTexts(value: Json, names: readonly string[]): boolean {
  return names.every((name) => ['string', 'undefined'].includes(typeof member(value, name)));
}

function areConditions(value: Json): boolean {
  return isCondition(member(value, 'showWhen')) && isCondition(member(value, 'requireWhen'));
}

/** Absent, or a tree of the right shape; its depth is bounded with the whole clip. */
function isCondition(value: Json | undefined): boolean {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  if (Array.isArray(value.all)) return value.all.every(isCondition);
  if (Array.isArray(value.any)) return value.any.every(isCondition);
  if (value.not !== undefined) return isCondition(value.not);
  return hasTexts(value, ['field', 'is']);
}

function textsIn(value: Json | undefined): Texts {
  const locales = isObject(value)
    ? Object.keys(value).filter((locale) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(locale))
    : [];
  return Object.fromEntries(
    locales.map((locale) => {
      const texts = Object.entries(objectAt(value, locale)).flatMap(([slot, text]): [string, string][] =>
        typeof text === 'string' && !slot.startsWith('/') ? [[slot, text]] : [],
      );
      return [locale, Object.fromEntries(texts)];
    }),
  );
}
