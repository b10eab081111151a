import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Block } from '../blocks/block';
import { type Clip, makeClip } from '../commands/clip';
import type { NodeRef } from '../commands/node-ref';
import { declaredFrom, isAtOrIn } from '../commands/paths';
import type { Condition } from '../conditions/condition';
import { pathsRead } from '../conditions/reads';
import type { FieldDraft, FormDraft } from '../draft';
import type { Rule } from '../form';
import { insideOf } from '../inside';
import { isObject, type Json } from '../json';
import { slotOf } from '../text-slots';
import { placedFields } from '../to-rules';
import { toForm } from '../to-schema';
import { textsOf } from '../translate';

const notOneSection: Problem = {
  code: 'block-selection',
  message: {
    vi: 'Một khối được tạo từ đúng một phần, hoặc từ các trường đứng ngoài bảng.',
    en: 'A block is made of exactly one section, or of fields that stand in no table.',
  },
};

const empty: Problem = {
  code: 'block-empty',
  message: { vi: 'Phần đang chọn chưa có trường nào.', en: 'The selection has no fields.' },
};

/** How a block is called: its id where it has one already, its titles. */
export type BlockNames = { id: string; title: string; titleEn: string };

/**
 * A reusable block of one section or some fields of a form. Written rules about these fields alone go along, and so do texts in other
 * languages. Conditions that ask about anything outside are left out and said in `dropped`, for the block must stand alone.
 */
export function blockFrom(
  draft: FormDraft,
  refs: readonly NodeRef[],
  { id, title, titleEn }: BlockNames,
): { block: Block; dropped: Text[] } | { problem: Problem } {
  const clip = makeClip(draft, refs);
  if ('code' in clip) return { problem: clip };
  const [section, ...others] = clip.sections ?? [];
  if (clip.level === 'step' || others.length > 0 || clip.row !== '') return { problem: notOneSection };
  const fields = section?.fields ?? clip.fields ?? [];
  if (fields.length === 0) return { problem: empty };
  const paths = placedFields(fields).map(({ path }) => path);
  const isInside = (when: Condition, beside: string): boolean =>
    pathsRead(when).every((path) => paths.some((own) => isAtOrIn(declaredFrom(path, beside), own)));
  const dropped: Text[] = [];
  const standing = fields.map((field) => standingAlone(field, field.key, isInside, dropped));
  const rules = clip.rules.filter((rule) => rule.when === undefined || isInside(rule.when, rule.fields[0] ?? ''));
  for (const rule of clip.rules) if (!rules.includes(rule)) dropped.push(said(rule.id));
  const description = section?.description;
  const block: Block = {
    id,
    title,
    titleEn,
    ...(description === undefined ? {} : { description }),
    fields: standing,
    rules,
    translations: {},
  };
  return { block: { ...block, translations: translationsOf(draft, clip, block) }, dropped };
}

type IsInside = (when: Condition, beside: string) => boolean;

function standingAlone(field: FieldDraft, path: string, isInside: IsInside, dropped: Text[]): FieldDraft {
  const kept = { ...field };
  for (const name of ['showWhen', 'requireWhen'] as const) {
    const when = field[name];
    if (when === undefined || isInside(when, path)) continue;
    delete kept[name];
    dropped.push(said(field.label));
  }
  if (field.fields) {
    kept.fields = field.fields.map((child) =>
      standingAlone(child, insideOf(field, path) + child.key, isInside, dropped),
    );
  }
  return kept;
}

function said(name: string): Text {
  return {
    vi: `Điều kiện của “${name}” hỏi trường ngoài khối nên không theo vào khối.`,
    en: `The condition of “${name}” asks about a field outside and does not go along.`,
  };
}

/** The texts of the parts in other languages, by pointer into the block. */
function translationsOf(draft: FormDraft, clip: Clip, block: Block): Block['translations'] {
  const form = toForm(draft);
  const originals = new Map(textsOf(form).map(({ pointer, text }) => [slotOf(form, pointer), text]));
  const source: { fields: FieldDraft[]; rules: Rule[] } = { fields: block.fields, rules: block.rules };
  const json: Json = JSON.parse(JSON.stringify(source));
  const found: Block['translations'] = {};
  for (const [locale, texts] of Object.entries(clip.translations)) {
    const words = new Map<string, string>();
    for (const [slot, text] of Object.entries(texts)) {
      const original = originals.get(slot);
      if (original !== undefined) words.set(original, text);
    }
    const named = pointersOf(json, '', words);
    if (named.length > 0) found[locale] = Object.fromEntries(named);
  }
  return found;
}

/** Members that name things; a text that happens to be the same is not translated there. */
const names = new Set(['id', 'key', 'type', 'value', 'kind', 'prefill', 'field', 'is']);

function pointersOf(json: Json, pointer: string, words: ReadonlyMap<string, string>): [string, string][] {
  if (typeof json === 'string') {
    const text = words.get(json);
    return text === undefined ? [] : [[pointer, text]];
  }
  if (Array.isArray(json)) return json.flatMap((item, index) => pointersOf(item, `${pointer}/${index}`, words));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    names.has(name) ? [] : pointersOf(value, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, words),
  );
}
