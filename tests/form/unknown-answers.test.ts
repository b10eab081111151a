import { describe, expect, it } from 'vitest';
import type { Answers, Form } from '../../src/form/form';
import { unknownAnswers } from '../../src/form/unknown-answers';

const form: Form = {
  schemaVersion: 1,
  id: 'thu',
  title: 'Thử',
  schema: {
    type: 'object',
    properties: {
      email: { type: 'string', title: 'Thư điện tử' },
      house: {
        type: 'object',
        title: 'Nhà',
        properties: { street: { type: 'string' }, owner: { type: 'object', properties: { name: { type: 'string' } } } },
      },
      children: {
        type: 'array',
        title: 'Con',
        items: { type: 'object', properties: { name: { type: 'string' } } },
      },
      anything: { type: 'object', title: 'Gì cũng được' },
    },
  },
  uiSchema: {},
  steps: [],
  rules: [],
  translations: {},
} as unknown as Form;

describe('answers that a form asks nowhere', () => {
  it.each<[string, Answers, string[]]>([
    ['none', { email: 'a@b.vn', children: [{ name: 'An' }], house: { street: 'x', owner: { name: 'y' } } }, []],
    ['a misspelt key', { emial: 'a@b.vn' }, ['emial']],
    ['one in a row', { children: [{ name: 'An' }, { nmae: 'Bình' }] }, ['children.1.nmae']],
    ['one inside a group inside a group', { house: { owner: { nmae: 'x' } } }, ['house.owner.nmae']],
    ['where the schema names no members anything may stand', { anything: { x: 1 } }, []],
    ['values of a wrong type are for the schema to refuse', { children: 'x', house: [{ x: 1 }], email: { x: 1 } }, []],
    ['what every object has is no field', JSON.parse('{"constructor": 1, "toString": 2}'), ['constructor', 'toString']],
  ])('%s', (_, answers, paths) => {
    expect(unknownAnswers(form, answers)).toEqual(paths);
  });

  it('are named up to twenty', () => {
    const row = Object.fromEntries(Array.from({ length: 15 }, (_, place) => [`x${place}`, 1]));
    expect(unknownAnswers(form, { children: [row, row, row] })).toHaveLength(20);
    expect(
      unknownAnswers(form, Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((key) => [key, 1]))),
    ).toHaveLength(20);
  });
});
