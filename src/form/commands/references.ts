import type { Text } from '../../messages/text';
import type { Condition } from '../conditions/condition';
import { pathsRead } from '../conditions/reads';
import type { FieldDraft, FormDraft } from '../draft';
import { isObject, textsAt } from '../json';
import { findRuleKind } from '../rules';
import { followTestCase } from '../test-cases/follow';
import type { Work } from './command';
import { messages } from './messages';
import { fieldIdOf, fieldRef, findNode, type NodeRef, nodesOf, pathOfField, prefixIn, sectionRef } from './node-ref';
import { declaredFrom, followCondition, followRule, isAtOrIn, type PathMap, type Rename } from './paths';
import { fillBoth, sayRef } from './say-node';

/** Something that speaks of a field: the condition of a part, or a written rule. */
export type Reference = {
  /** The part it belongs to; `rule:<id>` for a written rule. */
  owner: NodeRef;
  /** Declared paths it reads. */
  paths: string[];
  text: Text;
};

/** The declared path of a field by its ref; undefined when it is none. */
export function pathOfRef(draft: FormDraft, ref: NodeRef): string | undefined {
  const found = findNode(draft, ref);
  if (found?.kind !== 'field') return undefined;
  return pathOfField(found);
}

/** Everything in a draft that speaks of fields, in reading order. */
export function referencesOf(draft: FormDraft): Reference[] {
  const found: Reference[] = [];
  const note = (owner: NodeRef, beside: string, message: Text, when: Condition | undefined): void => {
    if (when === undefined) return;
    const paths = pathsRead(when).map((path) => declaredFrom(path, beside));
    found.push({ owner, paths, text: fillBoth(message, { what: sayRef(draft, owner) }) });
  };
  const field = (owner: NodeRef, path: string, read: FieldDraft): void => {
    note(owner, path, messages.showOf, read.showWhen);
    note(owner, path, messages.requireOf, read.requireWhen);
  };
  for (const section of draft.steps.flatMap((step) => step.sections)) {
    note(sectionRef(section.id), '', messages.showOf, section.showWhen);
    for (const read of section.fields) {
      const id = fieldIdOf(read);
      field(fieldRef(id), read.key, read);
      for (const child of read.fields ?? []) field(fieldRef(fieldIdOf(child), id), prefixIn(read) + child.key, child);
    }
  }
  for (const rule of draft.rules ?? []) {
    const asked = rule.when === undefined ? [] : pathsRead(rule.when);
    const paths = [...rule.fields, ...asked.map((path) => declaredFrom(path, rule.fields[0] ?? ''))];
    const kind = findRuleKind(rule.kind)?.label ?? { vi: rule.kind, en: rule.kind };
    found.push({ owner: `rule:${rule.id}`, paths, text: fillBoth(messages.rule, { kind, name: rule.id }) });
  }
  return found;
}

/** What speaks of these parts (or of fields inside them) from outside of them: asked before they are deleted. */
export function referencesTo(draft: FormDraft, refs: readonly NodeRef[]): Reference[] {
  const inside = new Set(refs.flatMap((ref) => refsInside(draft, ref)));
  const gone = [...inside].flatMap((ref) => pathOfRef(draft, ref) ?? []);
  return referencesOf(draft).filter(
    ({ owner, paths }) => !inside.has(owner) && paths.some((path) => gone.some((outer) => isAtOrIn(path, outer))),
  );
}

/** A part and everything in it. */
export function refsInside(draft: FormDraft, ref: NodeRef): NodeRef[] {
  const outer = findNode(draft, ref);
  if (outer === undefined) return [];
  return [...nodesOf(draft).values()]
    .filter((found) => {
      if (found.ref === ref) return true;
      if (outer.kind === 'form') return true;
      if (outer.kind === 'step') return 'step' in found && found.step === outer.node;
      if (outer.kind === 'section') return found.kind === 'field' && found.section === outer.node;
      return found.kind === 'field' && found.table === outer.node;
    })
    .map((found) => found.ref);
}

/**
 * Lets every reference of the draft follow its field: conditions, written rules, names in foreign parts, answers of test cases. Runs
 * before parts are moved, while positions are those of `work.before`. References that lead nowhere stay, for staff to mend.
 */
export function followRenames(work: Work, renames: readonly Rename[], map: PathMap): void {
  if (renames.length === 0) return;
  const { before, draft } = work;
  before.steps.forEach((step, i) => {
    step.sections.forEach((section, j) => {
      followMember(section, 'showWhen', '', map, () => draft.steps[i]?.sections[j]);
      section.fields.forEach((field, k) => {
        const target = () => draft.steps[i]?.sections[j]?.fields[k];
        followField(field, field.key, map, target);
        field.fields?.forEach((child, l) => {
          followField(child, prefixIn(field) + child.key, map, () => target()?.fields?.[l]);
        });
      });
    });
  });
  followRules(work, map);
  followForeign(work, map);
  const cases = before.testCases?.map((testCase) => followTestCase(testCase, renames));
  if (cases !== undefined) draft.testCases = cases;
}

type WithConditions = { showWhen?: Condition; requireWhen?: Condition };

/** The mutable part is asked for only when there is something to change: walking all of it costs a proxy each. */
type Target = () => WithConditions | undefined;

function followField(read: FieldDraft, path: string, map: PathMap, target: Target): void {
  followMember(read, 'showWhen', path, map, target);
  followMember(read, 'requireWhen', path, map, target);
}

function followMember(
  read: WithConditions,
  name: 'showWhen' | 'requireWhen',
  path: string,
  map: PathMap,
  target: Target,
): void {
  const when = read[name];
  if (when === undefined) return;
  const owner = { from: path, to: map(path) ?? path };
  const isTouched =
    owner.from !== owner.to ||
    pathsRead(when).some((asked) => {
      const declared = declaredFrom(asked, path);
      return map(declared) !== declared;
    });
  if (!isTouched) return;
  const changed = target();
  if (changed !== undefined) changed[name] = followCondition(when, owner, map, 'keep').condition;
}

function followRules({ before, draft }: Work, map: PathMap): void {
  before.rules?.forEach((rule, index) => {
    const asked = rule.when === undefined ? [] : pathsRead(rule.when);
    const paths = [...rule.fields, ...asked.map((path) => declaredFrom(path, rule.fields[0] ?? ''))];
    if (paths.every((path) => map(path) === path) && rule.options === undefined) return;
    const followed = followRule(rule, map, 'keep').rule;
    if (followed !== undefined && draft.rules !== undefined) draft.rules[index] = followed;
  });
}

/** Names of our fields in foreign lists and maps: left behind, they would ask for a property that no longer exists. */
function followForeign({ draft }: Work, map: PathMap): void {
  const { schema, ui } = draft.foreign ?? {};
  if (schema !== undefined && Array.isArray(schema.required)) {
    schema.required = textsAt(schema, 'required').flatMap((key) => map(key) ?? []);
  }
  if (ui !== undefined && Array.isArray(ui['ui:order'])) {
    ui['ui:order'] = textsAt(ui, 'ui:order').flatMap((key) => map(key) ?? []);
  }
  if (schema !== undefined && isObject(schema.properties)) {
    schema.properties = Object.fromEntries(
      Object.entries(schema.properties).flatMap(([key, node]) => {
        const name = map(key);
        return name === undefined ? [] : [[name, node]];
      }),
    );
  }
}
