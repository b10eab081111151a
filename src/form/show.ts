import type { Locale } from '../messages/text';
import type { Places } from '../places/places';
import { findFieldType } from './field-types';
import type { ShowContext, Shown } from './field-types/field-type';
import { raw } from './field-types/raw';
import { fieldsOf } from './fields';
import type { Answers, Form } from './form';
import { type Json, type JsonSchema, member, textAt, type UiSchema } from './json';
import { translateForm } from './translate';
import { dropHidden } from './visibility';

/** One answered field, ready to print: `field` is its key. */
export type ShownRow = { field: string; label: string; value: Shown };

export type ShownStep = { step: string; title: string; sections: { title?: string; rows: ShownRow[] }[] };

/**
 * The answers for people to read, step by step: only what is shown and was answered, in the order of the form. Sections and steps
 * without an answer are left out. Money, dates, choices and places are written out in the language.
 */
export function showAnswers(form: Form, answers: Answers, context: { places: Places; locale: Locale }): ShownStep[] {
  const translated = translateForm(form, context.locale);
  const kept = dropHidden(form, answers);
  const { byKey } = fieldsOf(translated);
  const child = (value: Json, schema: JsonSchema, ui: UiSchema): Shown => {
    const type = findFieldType(textAt(schema, 'x-field')) ?? raw;
    return type.show(value, schema, showContext(ui));
  };
  const showContext = (ui: UiSchema): ShowContext => ({ ui, places: context.places, locale: context.locale, child });
  const rowOf = (key: string): ShownRow[] => {
    const field = byKey.get(key);
    const value = member(kept, key);
    if (field === undefined || value === undefined) return [];
    return [{ field: key, label: field.label, value: field.type.show(value, field.node, showContext(field.ui)) }];
  };
  return translated.steps.flatMap((step) => {
    const sections = step.sections.flatMap((section) => {
      const rows = section.fields.flatMap(rowOf);
      if (rows.length === 0) return [];
      return section.title === undefined ? [{ rows }] : [{ title: section.title, rows }];
    });
    return sections.length === 0 ? [] : [{ step: step.id, title: step.title, sections }];
  });
}
