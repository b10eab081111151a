import { fillText, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Block } from '../blocks/block';
import { canonicalText } from '../canonical';
import { freeName, takenAtRoot } from '../commands/keys';
import { fieldIdOf, type NodeRef } from '../commands/node-ref';
import { followCondition, followRule, isAtOrIn, type PathMap, pathMap } from '../commands/paths';
import { takesPath } from '../commands/paths-of-draft';
import { type Reference, referencesTo } from '../commands/references';
import { compareForms, type FormChange } from '../compare';
import type { FieldDraft, FormDraft, SectionDraft } from '../draft';
import type { Rule } from '../form';
import { insideOf } from '../inside';
import { isSlotOf, slotOf, type Texts } from '../text-slots';
import { placedFields } from '../to-rules';
import { toForm } from '../to-schema';
import { textsOf } from '../translate';
import { blockSection, blockTexts } from './block-parts';
import { mergeFields, mergeText } from './merge';
import { messages } from './messages';
import { type Use, usesOf } from './uses';

/** A block as it is now, and as it was at the revision that the form has; without the latter less can be told from the form's own changes. */
export type BlockUpdate = { block: Block; revision: string; then?: Block };

/** What an update of one use did. */
export type Updated = {
  draft: FormDraft;
  /** The difference in plain words. */
  changes: FormChange[];
  /** Where block and form both changed something: the form's stays. */
  kept: Text[];
  /** What still speaks of fields that went with the update. */
  lost: Reference[];
};

/**
 * Brings one section up to its block's newer revision. Keys and ids of the form stay, so answers and references do too; labels and
 * settings that the form changed itself stay its own.
 */
export function updateBlockUse(draft: FormDraft, ref: NodeRef, update: BlockUpdate): Updated | { problem: Problem } {
  const use = usesOf(draft, update.block.id).find((one) => one.ref === ref);
  if (use === undefined) {
    const message = fillText(messages.notAUse, { block: update.block.title });
    return { problem: { code: 'block-not-used', field: ref, rule: 'block-not-used', message } };
  }
  const kept: Text[] = [];
  const local = localNames(draft, use, update);
  const section = mergedSection(use, update, local, kept);
  const after = withSection(draft, use.section, section);
  const finished = withTexts(withRules(after, use, update, local), use, section, update.block);
  const gone = use.section.fields.filter((field) => !section.fields.some((one) => fieldIdOf(one) === fieldIdOf(field)));
  const lost = referencesTo(
    draft,
    gone.map((field) => `field:${fieldIdOf(field)}`),
  );
  return { draft: finished, changes: compareForms(toForm(draft), toForm(finished)), kept, lost };
}

/** How the block's paths are called in this form: a key of the form's own where it has the field, a free one for a new field. */
type Local = { keys: ReadonlyMap<string, string>; map: PathMap; suffix: string };

function localNames(draft: FormDraft, { section, use }: Use, { block, then }: BlockUpdate): Local {
  const suffix = use.suffix ?? '';
  const taken = takenAtRoot(draft).keys;
  const keys = new Map<string, string>();
  for (const field of [...block.fields, ...(then?.fields ?? [])]) {
    if (keys.has(field.key)) continue;
    const own = section.fields.find((one) => fieldIdOf(one) === fieldIdOf(field) + suffix);
    const key = own?.key ?? freeName(field.key + suffix, taken);
    taken.add(key);
    keys.set(field.key, key);
  }
  const renames = [...keys].map(([from, to]) => ({ from, to }));
  const map = pathMap(renames, (path) => (takesPath(draft, path) ? path : undefined));
  return { keys, map, suffix };
}

/** The fields of a block as this form names them. */
function localFields(block: Block, { keys, map, suffix }: Local): FieldDraft[] {
  const follow = (field: FieldDraft, from: string, to: string): FieldDraft => {
    const copy = structuredClone(field);
    for (const name of ['showWhen', 'requireWhen'] as const) {
      const when = field[name];
      if (when === undefined) continue;
      const { condition } = followCondition(when, { from, to }, map, 'drop');
      if (condition === undefined) delete copy[name];
      else copy[name] = condition;
    }
    if (field.fields !== undefined) {
      copy.fields = field.fields.map((child) =>
        follow(child, insideOf(field, from) + child.key, insideOf(field, to) + child.key),
      );
    }
    return copy;
  };
  return block.fields.map((field) => {
    const key = keys.get(field.key) ?? field.key;
    const id = fieldIdOf(field) + suffix;
    const { id: _id, ...copy } = follow(field, field.key, key);
    return id === key ? { ...copy, key } : { ...copy, key, id };
  });
}

function mergedSection({ section, use }: Use, update: BlockUpdate, local: Local, kept: Text[]): SectionDraft {
  const { block, revision, then } = update;
  const old = then === undefined ? undefined : localFields(then, local);
  const fields = mergeFields(localFields(block, local), section.fields, old, kept);
  const merged: SectionDraft = { ...section, fields, block: { ...use, revision } };
  for (const name of ['title', 'description'] as const) {
    const versions = { now: block[name], local: section[name], then: then?.[name] };
    const text = mergeText(name, versions, then !== undefined);
    if (text === undefined) delete merged[name];
    else merged[name] = text;
  }
  return merged;
}

function withSection(draft: FormDraft, old: SectionDraft, section: SectionDraft): FormDraft {
  const steps = draft.steps.map((step) => ({
    ...step,
    sections: step.sections.map((one) => (one === old ? section : one)),
  }));
  return { ...draft, steps };
}

/** The block's rules instead of those it had: told by content, or by id where it is not known what it had. */
function withRules(draft: FormDraft, { section }: Use, { block, then }: BlockUpdate, local: Local): FormDraft {
  const paths = [...placedFields(section.fields).map(({ path }) => path)];
  const wanted = block.rules.flatMap((rule) => followRule(rule, local.map, 'drop').rule ?? []);
  const old = (then?.rules ?? []).flatMap((rule) => followRule(rule, local.map, 'drop').rule ?? []);
  const isOld = (rule: Rule): boolean =>
    then === undefined
      ? block.rules.some(({ id }) => isNumbered(rule.id, id)) &&
        rule.fields.every((field) => paths.some((path) => isAtOrIn(field, path)))
      : old.some((one) => contentOf(one) === contentOf(rule));
  const rules = (draft.rules ?? []).filter(
    (rule) => !isOld(rule) || wanted.some((one) => contentOf(one) === contentOf(rule)),
  );
  const taken = new Set(rules.map(({ id }) => id));
  for (const rule of wanted) {
    const isThere = rules.some((one) => contentOf(one) === contentOf(rule));
    const wasTakenOut = old.some((one) => contentOf(one) === contentOf(rule)) && !isThere;
    const isWhole = rule.fields.every((field) => takesPath(draft, field));
    if (isThere || wasTakenOut || !isWhole) continue;
    const id = freeName(rule.id, taken);
    taken.add(id);
    rules.push({ ...structuredClone(rule), id });
  }
  const { rules: _rules, ...others } = draft;
  return rules.length === 0 ? others : { ...others, rules };
}

function isNumbered(id: string, base: string): boolean {
  return id.startsWith(base) && /^\d*$/.test(id.slice(base.length));
}

function contentOf({ id: _id, ...rule }: Rule): string {
  return canonicalText(rule);
}

/** Texts in other languages: the block's where the form says what the block says, none of fields that are gone. */
function withTexts(draft: FormDraft, { section: old, use }: Use, section: SectionDraft, block: Block): FormDraft {
  const suffix = use.suffix ?? '';
  const alone = toForm({ id: '', title: '', steps: [{ id: '', title: '', sections: [blockSection(block, '', '')] }] });
  const said = new Map(textsOf(alone).map(({ pointer, text }) => [slotOf(alone, pointer), text]));
  const form = toForm(draft);
  const now = new Map(textsOf(form).map(({ pointer, text }) => [slotOf(form, pointer), text]));
  const isKept = (field: FieldDraft): boolean => section.fields.some((one) => fieldIdOf(one) === fieldIdOf(field));
  const gone = old.fields.filter((field) => !isKept(field)).map((field) => `field:${fieldIdOf(field)}`);
  const texts: Texts = {};
  for (const [locale, bySlot] of Object.entries(draft.translations ?? {})) {
    const kept = Object.entries(bySlot).filter(([slot]) => !gone.some((ref) => isSlotOf(slot, ref)));
    texts[locale] = Object.fromEntries(kept);
  }
  for (const [locale, bySlot] of Object.entries(blockTexts(block))) {
    for (const [slot, text] of Object.entries(bySlot)) {
      const own = ownSlot(slot, block, old, suffix);
      if (said.get(slot) === undefined || said.get(slot) !== now.get(own)) continue;
      const known = texts[locale] ?? {};
      texts[locale] = { ...known, [own]: text };
    }
  }
  return Object.keys(texts).length === 0 ? draft : { ...draft, translations: texts };
}

/** The slot of the same text in this form. */
function ownSlot(slot: string, block: Block, section: SectionDraft, suffix: string): string {
  if (isSlotOf(slot, `section:${block.id}`)) return `section:${section.id}${slot.slice(slot.indexOf('#'))}`;
  const ref = /^field:([^/#]+)/.exec(slot)?.[1];
  return ref === undefined ? slot : `field:${ref}${suffix}${slot.slice('field:'.length + ref.length)}`;
}
