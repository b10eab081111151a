import type { FormDraft, SectionDraft, StepDraft } from '../draft';
import { isObject, type Json, listAt, member, objectAt, textAt, textsAt } from '../json';
import { readFields, readRules, readTranslations } from './block';

/** A model form made by hand: one JSON file in form-schemas/starters. Documents, result and fees come from the procedure it is used for. */
export type Starter = {
  id: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  /** Keys of the procedures it fits. */
  fits: string[];
  draft: FormDraft;
  /** Language -> JSON pointer into this starter -> text. */
  translations: Record<string, Record<string, string>>;
};

/**
 * Reads a starter from its JSON file.
 *
 * @throws Error naming the starter when it lacks a part; files of the product only, so this is a mistake of ours
 */
export function readStarter(json: unknown): Starter {
  if (!isObject(json)) throw new Error('A starter must be a JSON object');
  const id = textAt(json, 'id');
  const title = textAt(json, 'title');
  const titleEn = textAt(json, 'titleEn');
  const steps = readSteps(member(member(json, 'draft'), 'steps'));
  if (id === undefined || title === undefined || titleEn === undefined || steps === undefined) {
    throw new Error(`Starter ${id ?? '(without id)'} lacks id, title, titleEn or steps`);
  }
  return {
    id,
    title,
    titleEn,
    description: textAt(json, 'description') ?? '',
    descriptionEn: textAt(json, 'descriptionEn') ?? '',
    fits: textsAt(json, 'fits'),
    draft: { id, title, steps, rules: readRules(objectAt(json, 'draft')), origin: { kind: 'starter', from: id } },
    translations: readTranslations(member(json, 'translations')),
  };
}

function readSteps(json: Json | undefined): StepDraft[] | undefined {
  return Array.isArray(json) && json.every(isStep) ? json : undefined;
}

function isStep(value: unknown): value is StepDraft {
  return hasTexts(value, ['id', 'title']) && isObject(value) && listAt(value, 'sections').every(isSection);
}

function isSection(value: unknown): value is SectionDraft {
  return hasTexts(value, ['id']) && isObject(value) && readFields(member(value, 'fields')) !== undefined;
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => textAt(value, name) !== undefined);
}
