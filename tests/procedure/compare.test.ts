import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { compareProcedures, heaviest } from '../../src/procedure/compare';
import type { Procedure } from '../../src/procedure/procedure';
import { readFixtures } from './read-fixtures';

const seeds = seedProcedures();
const anySeed = fc.constantFrom(...seeds);

type Path = (string | number)[];

/** Paths of all leaves of a record that may change: the address never does. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (path.length === 1 && (path[0] === 'province' || path[0] === 'key')) return [];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const dates = ['validFrom', 'validTo', 'date'];

/** Another value that the place may hold. */
function otherThan(value: unknown, member: string): unknown {
  if (dates.includes(member)) return value === '2027-05-01' ? '2027-06-01' : '2027-05-01';
  if (['cap', 'min', 'max', 'upTo'].includes(member)) return Number(value ?? 1) + 1;
  if (typeof value === 'string' || value === null) return `${value ?? ''}x`;
  return typeof value === 'number' ? value + 1 : !value;
}

/** The record with another value of the same kind at this path. */
function altered(record: Procedure, path: Path): Procedure {
  const copy: unknown = structuredClone(record);
  let node: unknown = copy;
  for (const step of path.slice(0, -1)) node = Reflect.get(Object(node), step);
  const last = path.at(-1) ?? '';
  const value: unknown = Reflect.get(Object(node), last);
  Reflect.set(Object(node), last, otherThan(value, String(last)));
  return Object.assign(structuredClone(record), copy);
}

/** Closed lists, and parts that are there as a whole or not at all. */
const isKind = (path: Path) =>
  ['kind', 'unit', 'currency', 'mode', 'settledBy', 'template', 'file', 'condition', 'decision'].includes(
    String(path.at(-1)),
  );

describe('two records compared', () => {
  it('a record and itself differ in nothing', () => {
    fc.assert(
      fc.property(anySeed, (record) => {
        expect(compareProcedures(record, structuredClone(record))).toEqual([]);
      }),
    );
  });

  it('any other value anywhere is told, in both languages', () => {
    fc.assert(
      fc.property(
        anySeed.chain((record) =>
          fc.record({
            record: fc.constant(record),
            path: fc.constantFrom(...leavesOf(record).filter((p) => !isKind(p))),
          }),
        ),
        ({ record, path }) => {
          const changes = compareProcedures(record, altered(record, path));
          expect(changes.length, path.join('.')).toBeGreaterThan(0);
          for (const { text } of changes) {
            expect(text.vi).not.toMatch(/\{\w+\}|undefined|NaN/);
            expect(text.en).not.toMatch(/\{\w+\}|undefined|NaN/);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('what is added one way is removed the other way', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (one, other) => {
        const paths = (from: Procedure, to: Procedure) => new Set(compareProcedures(from, to).map(({ path }) => path));
        expect(paths(one, other)).toEqual(paths(other, one));
      }),
      { numRuns: 60 },
    );
  });

  for (const { file, fixture } of readFixtures<{
    base: string;
    set: Record<string, unknown>;
    expected: { path: string; effect: string; vi: string }[];
  }>(import.meta.url, 'fixtures/compare')) {
    it(file, () => {
      const before = seeds.find(({ key }) => key === fixture.base);
      if (!before) throw new Error(`no seed ${fixture.base}`);
      const after = structuredClone(before);
      for (const [path, value] of Object.entries(fixture.set)) {
        const steps = path.split('.');
        let node: unknown = after;
        for (const step of steps.slice(0, -1)) node = Reflect.get(Object(node), step);
        Reflect.set(Object(node), steps.at(-1) ?? '', value);
      }
      const changes = compareProcedures(before, after);
      expect(changes.map(({ path, effect, text }) => ({ path, effect, vi: text.vi }))).toEqual(fixture.expected);
    });
  }
});

describe('the heaviest effect', () => {
  it('is harmless of nothing, and breaking as soon as one is', () => {
    expect(heaviest([])).toBe('harmless');
    expect(heaviest([{ effect: 'harmless' }, { effect: 'compatible' }])).toBe('compatible');
    expect(heaviest([{ effect: 'breaking' }, { effect: 'harmless' }])).toBe('breaking');
  });
});
