import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../form-schemas/meta/procedure.schema.json';
import { formerProvinces, seedProcedures } from '../../seed/read';
import { checkProcedure, isProcedure } from '../../src/procedure/check';
import { type CodeFault, type ProcedureCode, readProcedureCode, writeProcedureCode } from '../../src/procedure/code';
import { isDate } from '../../src/procedure/iso-date';
import { readFixtures } from './read-fixtures';

const owners = new Set(formerProvinces().map(({ code }) => code));
const isOwner = (code: string) => owners.has(code);

/** The birth registration record with members replaced by path; `__delete__` takes one away. */
function changed(change: Record<string, unknown>): unknown {
  const record: unknown = structuredClone(seedProcedures()[0]);
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let holder: unknown = record;
    for (const step of steps) holder = Reflect.get(Object(holder), step);
    if (value === '__delete__') Reflect.deleteProperty(Object(holder), last);
    else Reflect.set(Object(holder), last, value);
  }
  return record;
}

describe('checking a record', () => {
  for (const { file, fixture } of readFixtures<{ change: Record<string, unknown>; problems: string[] }>(
    import.meta.url,
    'fixtures/check',
  )) {
    it(file, () => {
      const problems = checkProcedure(changed(fixture.change), isOwner);
      expect(problems.map(({ code, field }) => `${code}@${field}`).sort()).toEqual([...fixture.problems].sort());
      for (const { message, rule } of problems) {
        expect(rule).toBeTruthy();
        expect(message.vi).toBe(message.vi.normalize('NFC'));
        expect(`${message.vi}${message.en}`).not.toMatch(/\{\w+\}|undefined/);
      }
    });
  }

  it('says the kind of value that is needed in words of people', () => {
    const [problem] = checkProcedure(changed({ 'cases.0.documents.0.originals': 'một' }));
    expect(problem?.message).toEqual({
      vi: expect.stringMatching(/số nguyên|số/),
      en: expect.stringContaining('a whole number'),
    });
  });

  it('never throws, whatever it is given, and finds something in everything that is no record', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkProcedure(value).length).toBeGreaterThan(0);
        expect(isProcedure(value)).toBe(false);
      }),
    );
  });

  it('knows the calendar', () => {
    expect(isDate('2024-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', 'x']) expect(isDate(text)).toBe(false);
  });
});

describe('procedure.schema.json', () => {
  it('compiles strictly and says a Vietnamese title for every member', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: true } });
    expect(() => ajv.compile(schema)).not.toThrow();
    const untitled: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      const entries: [string, unknown][] = Object.entries(node);
      const isMember = /\/properties\/[^/]+$/.test(path) && !path.includes('/if/') && !path.endsWith('/kind');
      if (isMember && !('title' in node) && !('$ref' in node)) untitled.push(path);
      for (const [key, child] of entries) visit(child, `${path}/${key}`);
    };
    visit(schema, '');
    expect(untitled).toEqual([]);
  });
});

describe('the 60 procedures of the seed', () => {
  const procedures = seedProcedures();

  it('all pass', () => {
    expect(procedures).toHaveLength(60);
    for (const procedure of procedures)
      expect([procedure.key, checkProcedure(procedure, isOwner)]).toEqual([procedure.key, []]);
    expect(new Set(procedures.map(({ key }) => key)).size).toBe(60);
  });

  it('are read the same every time', () => {
    expect(JSON.stringify(seedProcedures())).toBe(JSON.stringify(procedures));
  });
});

describe('procedure codes', () => {
  for (const { file, fixture } of readFixtures<{ text: string; reads: ProcedureCode | CodeFault }>(
    import.meta.url,
    'fixtures/codes',
  )) {
    it(`${file}: ${fixture.text}`, () => {
      expect(readProcedureCode(fixture.text, isOwner)).toEqual(fixture.reads);
    });
  }

  it('are read as they are written', () => {
    const code = fc.record({
      serial: fc
        .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 999_999 }))
        .map(([a, b]) => `${a}.${String(b).padStart(6, '0')}`),
      owner: fc.option(fc.constantFrom(...owners)),
    });
    fc.assert(
      fc.property(code, (given) => {
        expect(readProcedureCode(writeProcedureCode(given), isOwner)).toEqual(given);
      }),
    );
  });
});
