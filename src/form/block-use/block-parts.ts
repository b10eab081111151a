import type { Block } from '../blocks/block';
import { englishOf } from '../blocks/block';
import type { Naming, Parts } from '../commands/insert';
import { takenAtRoot } from '../commands/keys';
import { fieldIdOf } from '../commands/node-ref';
import { takesPath } from '../commands/paths-of-draft';
import type { FormDraft, SectionDraft } from '../draft';
import { slotOf, type Texts } from '../text-slots';
import { toForm } from '../to-schema';
import { textsOf } from '../translate';

/**
 * A block as a section to be put into a draft. A second use in the same form gets a suffix on keys and ids, so that answers do not mix
 * and the section can still be told which field of the block each of its fields is.
 */
export function blockParts(draft: FormDraft, block: Block, revision: string): { parts: Parts; naming: Naming } {
  const suffix = freeSuffix(draft, block);
  const section = blockSection(block, revision, suffix);
  return {
    parts: { sections: [section], row: '', rules: block.rules, translations: blockTexts(block) },
    naming: {
      others: (path) => (takesPath(draft, path) ? path : undefined),
      fieldId: (field) => fieldIdOf(field) + suffix,
      fieldKey: (field) => field.key + suffix,
      sectionId: () => block.id,
    },
  };
}

/** The section of a block with its own ids and keys. */
export function blockSection(block: Block, revision: string, suffix: string): SectionDraft {
  const section: SectionDraft = {
    id: block.id,
    title: block.title,
    fields: block.fields,
    block: { id: block.id, revision },
  };
  if (block.description !== undefined) section.description = block.description;
  if (suffix !== '') section.block = { id: block.id, revision, suffix };
  return section;
}

/** The name of a block in English; empty when the Vietnamese one stands in for it. */
export function englishName({ title, titleEn }: Block): string {
  return titleEn === title ? '' : titleEn;
}

/** The texts of a block in other languages, by the slots they have in the section made of it. */
export function blockTexts(block: Block): Texts {
  const alone: FormDraft = {
    id: block.id,
    title: block.title,
    steps: [{ id: '', title: '', sections: [blockSection(block, '', '')] }],
    rules: block.rules,
  };
  const form = toForm(alone);
  const { translations, ...source } = block;
  const json = JSON.parse(JSON.stringify(source));
  return Object.fromEntries(
    Object.keys(translations).map((locale) => {
      const said = englishOf(json, { en: translations[locale] ?? {} });
      const own = new Map(locale === 'en' && englishName(block) !== '' ? [[block.title, block.titleEn]] : []);
      const texts = textsOf(form).flatMap(({ pointer, text }): [string, string][] => {
        const other = said.get(text) ?? own.get(text);
        const slot = slotOf(form, pointer);
        return other === undefined || slot.startsWith('/') || slot.startsWith('step:') ? [] : [[slot, other]];
      });
      return [locale, Object.fromEntries(texts)];
    }),
  );
}

function freeSuffix(draft: FormDraft, block: Block): string {
  const taken = takenAtRoot(draft);
  const isFree = (suffix: string): boolean =>
    block.fields.every((field) => !taken.keys.has(field.key + suffix) && !taken.ids.has(fieldIdOf(field) + suffix));
  if (isFree('')) return '';
  let number = 2;
  while (!isFree(String(number))) number += 1;
  return String(number);
}
