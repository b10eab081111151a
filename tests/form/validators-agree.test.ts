import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { Validator } from '@cfworker/json-schema';
import ajvPackage from 'ajv/package.json';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import ajvFormatsPackage from 'ajv-formats/package.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleAnswers } from '../../src/form/calculate';
import { checkAnswers, type SchemaError } from '../../src/form/check-answers';
import { checkedSchema } from '../../src/form/checked-schema';
import { compileForm } from '../../src/form/compiler';
import type { Answers, Form } from '../../src/form/form';
import { isDate } from '../../src/form/formats';
import { type JsonObject, objectAt } from '../../src/form/json';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { toolchain, validatorCode } from '../../src/form/validator-code';
import { anyDraft } from './support/drafts';
import { anyRichDraft } from './support/rich-drafts';
import { context, formOf, randomOf } from './support/world';

const foreignSchema: JsonObject = JSON.parse(
  readFileSync(new URL('./fixtures/foreign-schema.json', import.meta.url), 'utf8'),
);

/** Runs the module as a browser under a strict policy would: no imports, no code from strings. */
function browserValidator(form: Form): (answers: Answers) => SchemaError[] | null {
  const code = validatorCode(form);
  const script = code.replace(/export default function check/, 'globalThis.check = function check');
  const sandbox = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  new Script(script).runInContext(sandbox);
  return (answers) => {
    sandbox.answers = JSON.stringify(answers);
    return JSON.parse(new Script('JSON.stringify(check(JSON.parse(answers)))').runInContext(sandbox));
  };
}

function expectSame(form: Form, answers: Answers[]): void {
  const server = makeValidator(form);
  const browser = browserValidator(form);
  const { validate } = compileForm(form, 'run');
  const oracle = new Validator(JSON.parse(JSON.stringify(checkedSchema(form.schema))), '7');
  for (const sent of answers) {
    const kept = settleAnswers(form, sent, context);
    const verdict = server(sent, context);
    expect(checkAnswers(form, browser(kept) ?? [], kept, context)).toEqual(verdict);
    expect(oracle.validate(kept).valid, JSON.stringify(kept)).toBe(validate(kept));
  }
}

describe('server, browser module and an independent validator', () => {
  it('agree on accepted, broken and arbitrary answers of generated forms', () => {
    const noise = fc.dictionary(
      fc.constantFrom('f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6'),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(anyDraft, anyRichDraft),
        fc.integer(),
        fc.array(noise, { maxLength: 3 }),
        (draft, seed, noises) => {
          const form = toForm(draft);
          const random = randomOf(seed);
          const accepted = sampleAnswers(form, random, context);
          const broken = breakAnswers(form, random, context).slice(0, 25);
          const arbitrary = noises.map((one): Answers => JSON.parse(JSON.stringify(one)));
          expectSame(form, [
            accepted,
            ...broken.map((one) => one.answers),
            ...arbitrary,
            { ...accepted, ...arbitrary[0] },
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('agree on schemas from elsewhere: references, patterns, combinations, every checked format', () => {
    const form: Form = { ...formOf([]), schema: foreignSchema };
    const values = [
      'ab',
      'abcd',
      3,
      4,
      ['x', { k: [1] }],
      ['x', { k: [1] }, 1],
      ['x', 'x'],
      '7a6f0d5e-8a9e-4c11-9a51-0d2f3c1b2a10',
      '192.0.2.1',
      'x y',
      { x: 1 },
      { x: 1, y: 2 },
      { X: 1 },
      {},
      { require: 'require("fs")' },
      'import x',
      [5, 6],
      [6],
      'a',
      'ab',
      5,
      [{ a: 1 }, { a: 1 }],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[], []],
      true,
    ];
    const { validate } = compileForm(form, 'run');
    const browser = browserValidator(form);
    const oracle = new Validator(JSON.parse(JSON.stringify(checkedSchema(form.schema))), '7');
    for (const key of [...Object.keys(objectAt(foreignSchema, 'properties')), 'z1']) {
      for (const value of values) {
        const answers = JSON.parse(JSON.stringify({ [key]: value }));
        const verdict = validate(answers);
        expect(browser(answers), `${key} ${JSON.stringify(value)}`).toEqual(verdict ? null : validate.errors);
        expect(oracle.validate(answers).valid, `${key} ${JSON.stringify(value)}`).toBe(verdict);
      }
    }
  });
});

describe('validatorCode', () => {
  it('is the same text for the same form, without imports, eval or requires', () => {
    const form = formOf([
      { key: 'a', type: 'person', label: 'A', required: true },
      { key: 'b', type: 'date', label: 'B' },
      { key: 'c', type: 'file', label: 'C' },
    ]);
    const code = validatorCode(form);
    expect(validatorCode(form)).toBe(code);
    expect(code).not.toMatch(/\brequire\(|^import\b|\beval\(|new Function/m);
    expect(code.length).toBeLessThan(20_000);
  });

  it('names the versions that are installed', () => {
    expect(toolchain).toContain(`ajv${ajvPackage.version}-`);
    expect(toolchain).toContain(`formats${ajvFormatsPackage.version}`);
    expect(toolchain).toMatch(/^[A-Za-z0-9._-]+$/);
  });
});

it('isDate is the date of ajv-formats, on both sides', () => {
  const format: unknown = fullFormats.date;
  if (
    typeof format !== 'object' ||
    format === null ||
    !('validate' in format) ||
    typeof format.validate !== 'function'
  ) {
    throw new Error('ajv-formats changed its date');
  }
  const oracle = format.validate;
  const form = formOf([{ key: 'd', type: 'date', label: 'D' }]);
  const browser = browserValidator(form);
  const text = fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
      .map(([year, month, day]) =>
        [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
      ),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (date) => {
      expect(isDate(date)).toBe(oracle(date));
      expect(browser({ d: date }) === null).toBe(isDate(date));
    }),
    { numRuns: 1500 },
  );
});
