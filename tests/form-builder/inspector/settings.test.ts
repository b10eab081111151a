import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../../src/form/field-types';
import { isObject, objectAt } from '../../../src/form/json';
import { settingKindOf } from '../../../src/form-builder/inspector/settings';
import {
  moved,
  readChoices,
  relabelled,
  valueFrom,
  withLabels,
} from '../../../src/form-builder/inspector/settings/choice-list';
import { settingLabel } from '../../../src/form-builder/inspector/settings/labels';
import { readNumber } from '../../../src/form-builder/inspector/settings/number';

const settings = fieldTypes.flatMap((type) =>
  Object.entries(objectAt(type.settings, 'properties')).map(([name, schema]) => ({ type: type.name, name, schema })),
);

describe('settings in the inspector', () => {
  it.each(settings)('$type: $name has an editor and a Vietnamese name', ({ name, schema }) => {
    if (!isObject(schema)) throw new Error('no schema');
    expect(settingKindOf(schema)).toBeDefined();
    expect(settingLabel(name, schema, 'vi')).not.toBe(name);
    expect(settingLabel(name, schema, 'en')).not.toBe(settingLabel(name, schema, 'vi'));
  });

  it.each([
    ['12', { type: 'integer' }, 12],
    ['1,5', { type: 'number' }, 1.5],
    ['1.5', { type: 'integer' }, undefined],
    ['-1', { type: 'integer', minimum: 0 }, undefined],
    ['0', { type: 'number', exclusiveMinimum: 0 }, undefined],
    ['101', { type: 'integer', maximum: 100 }, undefined],
    ['1e9', { type: 'number' }, undefined],
    ['', { type: 'number' }, undefined],
  ])('reads %j under %j as %j', (text, schema, expected) => {
    expect(readNumber(text, schema)).toBe(expected);
  });
});

describe('a list of choices', () => {
  it('makes stored values of what people read, each unlike the others', () => {
    expect(withLabels([], 0, ['Cơ sở y tế', 'Tại nhà', 'Tại nhà'])).toEqual([
      { value: 'co-so-y-te', label: 'Cơ sở y tế' },
      { value: 'tai-nha', label: 'Tại nhà' },
      { value: 'tai-nha-2', label: 'Tại nhà' },
    ]);
  });

  it('lets a value follow its label until somebody has chosen one, or answers may hold it', () => {
    const [typed] = relabelled(withLabels([], 0, ['']), 0, 'Nam', false);
    expect(typed).toEqual({ value: 'nam', label: 'Nam' });
    expect(relabelled([{ value: 'm', label: 'Nam' }], 0, 'Giới nam', false)).toEqual([
      { value: 'm', label: 'Giới nam' },
    ]);
    expect(relabelled([{ value: 'nam', label: 'Nam' }], 0, 'Giới nam', true)).toEqual([
      { value: 'nam', label: 'Giới nam' },
    ]);
  });

  it('never has two equal values, whatever labels are added, changed and moved', () => {
    const deed = fc.oneof(
      fc.record({ at: fc.nat(8), labels: fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 3 }) }),
      fc.record({ at: fc.nat(8), label: fc.string({ maxLength: 12 }) }),
      fc.record({ at: fc.nat(8), by: fc.constantFrom(1 as const, -1 as const) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        let choices = withLabels([], 0, ['Một']);
        for (const one of deeds) {
          if ('labels' in one) choices = withLabels(choices, one.at, one.labels);
          else if ('label' in one) choices = relabelled(choices, one.at, one.label, false);
          else choices = moved(choices, one.at, one.by);
        }
        const values = choices.map(({ value }) => value);
        expect(new Set(values).size).toBe(values.length);
        expect(values.every((value) => value !== '')).toBe(true);
      }),
    );
  });

  it('reads only what is a choice', () => {
    expect(readChoices([{ value: 'a', label: 'A' }, { label: 'không có giá trị' }, 7])).toEqual([
      { value: 'a', label: 'A' },
    ]);
    expect(readChoices(undefined)).toEqual([]);
    expect(valueFrom('!!!', [])).toBe('lua-chon');
  });
});
