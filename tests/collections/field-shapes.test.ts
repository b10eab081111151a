import type { FlattenedField } from 'payload';
import { describe, expect, it } from 'vitest';
import { deepestBody, isNestedDeeper } from '../../collections/guards/bodies';
import { oddValues } from '../../collections/guards/field-shapes';
import { readFixtures } from '../procedure/read-fixtures';

/** A field as Payload has flattened it, with values that may come for it and values that may not. */
type Fixture = {
  field: Partial<FlattenedField> & Pick<FlattenedField, 'type'>;
  /** An empty group is no group: the hooks of its fields would look into it. */
  neverNull?: boolean;
  fits: unknown[];
  /** Each with the code and the place of its problem; without a place it is the field itself. */
  odd: { value: unknown; code: string; at?: string }[];
};

const fieldOf = ({ field }: Fixture): FlattenedField => Object.assign(Object.create(null), { name: 'it' }, field);

describe('values of a field', () => {
  for (const { file, fixture } of readFixtures<Fixture>(import.meta.url, 'fixtures/field-shapes')) {
    const fields = [fieldOf(fixture)];
    it(`${file}: what fits is taken`, () => {
      for (const value of [...(fixture.neverNull ? [] : [null]), ...fixture.fits])
        expect([value, oddValues({ it: value }, fields)]).toEqual([value, []]);
    });

    it(`${file}: what does not is named`, () => {
      for (const { value, code, at } of fixture.odd) {
        const found = oddValues({ it: value }, fields).map((problem) => [problem.code, problem.field]);
        expect([value, found]).toEqual([value, [[code, at ?? 'it']]]);
      }
    });
  }

  it('that every object has are not taken for sent ones', () => {
    const field = { name: 'toString', type: 'text' as const };
    expect(oddValues({}, [fieldOf({ field, fits: [], odd: [] })])).toEqual([]);
  });

  it('of fields that are not there, or are not sent, are nobody’s', () => {
    expect(oddValues({ other: 5, it: undefined }, [fieldOf({ field: { type: 'text' }, fits: [], odd: [] })])).toEqual(
      [],
    );
  });
});

it('a moment may come as a date', () => {
  expect(oddValues({ it: new Date(0) }, [fieldOf({ field: { type: 'date' }, fits: [], odd: [] })])).toEqual([]);
});

describe('a body', () => {
  const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  it('may nest so deep and no deeper', () => {
    expect(isNestedDeeper(nested(deepestBody), deepestBody)).toBe(false);
    expect(isNestedDeeper(nested(deepestBody + 2), deepestBody)).toBe(true);
    expect(isNestedDeeper({ wide: Array.from({ length: 10_000 }, () => ({ a: 1 })) }, deepestBody)).toBe(false);
    expect(isNestedDeeper(nested(5_000), deepestBody)).toBe(true);
  });
});
