import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import { compileMeta } from '../../src/form/checks/meta-compiler';
import type { FieldDraft } from '../../src/form/draft';
import { fieldTypes } from '../../src/form/field-types';
import type { FieldType } from '../../src/form/field-types/field-type';
import type { Form } from '../../src/form/form';
import { toDraft } from '../../src/form/from-schema';
import { isObject, type Json, type JsonObject } from '../../src/form/json';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { showAnswers } from '../../src/form/show';
import { makeValidator } from '../../src/form/validate';
import { context, formOf, noPlaces, places, randomOf } from './support/world';

type Case = { settings: JsonObject; fields?: FieldDraft[]; rows: [Json, boolean][] };

function casesOf(type: FieldType): Case[] {
  const file = new URL(`./fixtures/field-types/${type.name}.json`, import.meta.url);
  if (!existsSync(file)) throw new Error(`the field type ${type.name} has no fixture ${file.pathname}`);
  const read: { cases: Case[] } = JSON.parse(readFileSync(file, 'utf8'));
  return read.cases;
}

function formWith(type: FieldType, { settings, fields }: Case, required = false): Form {
  const field: FieldDraft = { key: 'field', type: type.name, label: 'Câu hỏi', settings };
  return formOf([{ ...field, ...(fields === undefined ? {} : { fields }), ...(required ? { required } : {}) }]);
}

it('have names of their own', () => {
  expect(new Set(fieldTypes.map((type) => type.name)).size).toBe(fieldTypes.length);
});

describe.each(fieldTypes.map((type) => [type.name, type] as const))('field type %s', (_name, type) => {
  it('is named and described for staff in both languages, and so are its settings', () => {
    for (const text of [type.label, type.description]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.vi).toBe(text.vi.normalize('NFC'));
    }
    const properties = isObject(type.settings.properties) ? type.settings.properties : {};
    for (const setting of Object.values(properties)) {
      expect(setting).toMatchObject({ title: expect.any(String), 'x-title-en': expect.any(String) });
    }
  });

  describe.each(casesOf(type).map((one) => [JSON.stringify(one.settings), one] as const))(
    'with settings %s',
    (_settings, one) => {
      const form = formWith(type, one);

      it('takes these settings, and its form is one of our dialect', () => {
        const validate = compileMeta(type.settings);
        expect(validate(one.settings), JSON.stringify(validate.errors)).toBe(true);
        expect(checkForm(form)).toEqual([]);
      });

      it('reads its settings back', () => {
        expect(toDraft(form).steps[0]?.sections[0]?.fields[0]?.settings ?? {}).toEqual(one.settings);
      });

      it.each(one.rows)('%j accepted: %s', (value, accepted) => {
        const { problems } = makeValidator(form)({ field: value }, context);
        expect(problems.length === 0, JSON.stringify(problems)).toBe(accepted);
        for (const problem of problems) {
          expect(problem.field).toMatch(/^field/);
          expect(problem.message.vi).not.toMatch(/[{}]/);
          expect(problem.message.en).not.toMatch(/[{}]/);
        }
      });

      it('asks for an answer when it is required', () => {
        if (type.kind === 'layout') return;
        const asked = formWith(type, one, true);
        const codes = (answers: JsonObject): string[] =>
          makeValidator(asked)(answers, context).problems.map((problem) => problem.code);
        expect(codes({})).toEqual(['required']);
        expect(new Set(codes({ field: null }))).toEqual(new Set(['required']));
        expect(codes({ field: '' })).toContain('required');
      });

      it('accepts its samples, also where places are not known, and shows them', () => {
        if (type.kind === 'layout') return;
        const asked = formWith(type, one, true);
        for (let seed = 0; seed < 25; seed += 1) {
          const answers = sampleAnswers(asked, randomOf(seed), context);
          expect(makeValidator(asked)(answers, context).problems).toEqual([]);
          const unknowing = { ...context, places: noPlaces };
          const there = sampleAnswers(asked, randomOf(seed), unknowing);
          expect(makeValidator(asked)(there, unknowing).problems).toEqual([]);
          for (const locale of ['vi', 'en'] as const) {
            const shown = showAnswers(asked, answers, { places, locale });
            expect(shown[0]?.sections[0]?.rows[0]?.label).toBe('Câu hỏi');
            expect(JSON.stringify(shown)).not.toContain('"text":""');
          }
        }
      });

      it('refuses what it calls broken', () => {
        const wrong = type.broken(
          isObject(form.schema.properties) && isObject(form.schema.properties.field)
            ? form.schema.properties.field
            : {},
        );
        for (const value of wrong) {
          expect(makeValidator(form)({ field: value }, context).problems.length, JSON.stringify(value)).toBeGreaterThan(
            0,
          );
        }
        const asked = formWith(type, one, true);
        for (const { field, answers } of breakAnswers(asked, randomOf(1), context)) {
          expect(
            makeValidator(asked)(answers, context).problems.length,
            `${field} ${JSON.stringify(answers)}`,
          ).toBeGreaterThan(0);
        }
      });
    },
  );
});
