import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject, member } from '../../src/form/json';
import { showAnswers } from '../../src/form/show';
import { readFixtures } from '../procedure/read-fixtures';
import { formOf, places } from './support/world';

/** What other programs rely on in the schema of a field, whatever ours makes of it. */
type Fixture = {
  type: string;
  settings: JsonObject;
  schema: JsonObject;
  /** Keywords that are not there. */
  lacks?: string[];
  shown?: { value: Json; vi: string; en: string };
};

describe('the schema of a field', () => {
  for (const { file, fixture } of readFixtures<Fixture>(import.meta.url, 'fixtures/field-schemas')) {
    const { type, settings, schema, lacks = [], shown } = fixture;
    const form = formOf([{ key: 'field', type, label: 'Câu hỏi', settings }]);

    it(`${file} has what stock programs need`, () => {
      const found = member(form.schema, 'properties');
      const field = isObject(found) ? member(found, 'field') : undefined;
      expect(field).toMatchObject(schema);
      for (const keyword of lacks) expect(field).not.toHaveProperty(keyword);
    });

    for (const locale of shown ? (['vi', 'en'] as const) : []) {
      it(`${file} is shown to people (${locale})`, () => {
        const [step] = showAnswers(form, { field: shown?.value ?? null }, { places, locale });
        expect(step?.sections[0]?.rows[0]?.value).toEqual({ kind: 'text', text: shown?.[locale] });
      });
    }
  }
});
