import { readdirSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../src/form/blocks';
import { englishOf } from '../../src/form/blocks/block';
import { starters } from '../../src/form/blocks/starters';
import { pathsRead } from '../../src/form/conditions/reads';
import type { FieldDraft } from '../../src/form/draft';
import { findFieldType } from '../../src/form/field-types';
import type { Json } from '../../src/form/json';
import { rulesToWalk } from './support/rules';

const folder = (name: string) => new URL(`../../form-schemas/${name}/`, import.meta.url);
const filesIn = (name: string) => readdirSync(folder(name)).map((file) => file.replace('.json', ''));
const ajv = new Ajv({ strict: false });

function walk(fields: readonly FieldDraft[], visit: (field: FieldDraft) => void): void {
  for (const field of fields) {
    visit(field);
    walk(field.fields ?? [], visit);
  }
}

/** Every Vietnamese text a reader sees in fields. */
function textsIn(fields: readonly FieldDraft[]): string[] {
  const texts: string[] = [];
  walk(fields, (field) => {
    texts.push(field.label, field.help ?? '', field.why ?? '');
    const { choices, text, unit, itemLabel } = field.settings ?? {};
    for (const value of [text, unit, itemLabel]) if (typeof value === 'string') texts.push(value);
    for (const choice of Array.isArray(choices) ? choices : []) {
      if (typeof choice === 'object' && choice !== null && !Array.isArray(choice)) texts.push(String(choice.label));
    }
  });
  return texts.filter((text) => text !== '');
}

const sources = [
  ...blocks.map((block) => ({ name: `block ${block.id}`, sections: [{ fields: block.fields }], whole: block })),
  ...starters.map((starter) => ({
    name: `starter ${starter.id}`,
    sections: starter.draft.steps.flatMap((step) => step.sections),
    whole: starter,
  })),
];

describe('files', () => {
  it('are all in the lists', () => {
    expect(blocks.map(({ id }) => id).sort()).toEqual(filesIn('blocks').sort());
    expect(starters.map(({ id }) => id).sort()).toEqual(filesIn('starters').sort());
  });

  it('are all used by a rule, a step or the fee', () => {
    const fixed = [
      'citizen',
      'foreign-person',
      'organisation',
      'household-business-applicant',
      'contact',
      'authorisation',
    ];
    const others = ['result-delivery', 'declaration', 'copies', 'optional-copies', 'request'];
    const used = new Set([...fixed, ...others, ...rulesToWalk.flatMap((rule) => rule.blocks)]);
    expect(blocks.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe.each(sources)('$name', ({ sections, whole }) => {
  const fields = sections.flatMap((section) => section.fields);

  it('has keys once, in lower camel case ASCII', () => {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    walk(fields, ({ key, fields: rows }) => {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
      const inner = (rows ?? []).map((row) => row.key);
      expect(new Set(inner).size).toBe(inner.length);
    });
  });

  it('uses known types with settings they accept', () => {
    walk(fields, (field) => {
      const type = findFieldType(field.type);
      expect(type, field.key).toBeDefined();
      if (type === undefined) return;
      const check = ajv.compile(type.settings);
      expect(check(field.settings ?? {}), `${field.key}: ${ajv.errorsText(check.errors)}`).toBe(true);
      expect(field.type === 'table').toBe(field.fields !== undefined);
    });
  });

  it('reads only its own questions in conditions', () => {
    const keys = new Set(fields.map(({ key }) => key));
    for (const field of fields) {
      for (const path of pathsRead(field.showWhen ?? { all: [] })) expect(keys).toContain(path.split('.')[0]);
      for (const row of field.fields ?? []) {
        const inner = (field.fields ?? []).map(({ key }) => `./${key}`);
        for (const path of pathsRead(row.showWhen ?? { all: [] })) expect(inner).toContain(path);
      }
    }
  });

  it('is NFC Vietnamese with English for every text', () => {
    const { translations, ...source } = whole;
    const json: Json = JSON.parse(JSON.stringify(source));
    const english = englishOf(json, translations);
    for (const text of textsIn(fields)) {
      expect(text.normalize('NFC')).toBe(text);
      expect(english.get(text), `English of “${text}”`).toMatch(/\S/);
    }
    expect(english.size).toBeLessThanOrEqual(Object.keys(translations.en ?? {}).length);
  });

  it('says the same English for the same text', () => {
    const { translations, ...source } = whole;
    const json: Json = JSON.parse(JSON.stringify(source));
    const english = englishOf(json, translations);
    for (const [pointer, text] of Object.entries(translations.en ?? {})) {
      const only = englishOf(json, { en: { [pointer]: text } });
      expect(only.size, `${pointer} leads to a text`).toBe(1);
      for (const [vi, en] of only) expect(english.get(vi)).toBe(en);
    }
  });
});

describe('the same key in two blocks', () => {
  it('is the same question', () => {
    const known = new Map<string, FieldDraft>();
    for (const field of blocks.flatMap((block) => block.fields)) {
      const first = known.get(field.key);
      if (first === undefined) known.set(field.key, field);
      else expect({ key: field.key, type: field.type }).toEqual({ key: first.key, type: first.type });
    }
  });
});
