import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleAnswers } from '../../src/form/calculate';
import type { Condition } from '../../src/form/conditions/condition';
import { possibility } from '../../src/form/conditions/possible';
import type { FieldDraft } from '../../src/form/draft';
import type { Answers, Rule } from '../../src/form/form';
import { toDraft } from '../../src/form/from-schema';
import { ruleFaults } from '../../src/form/rule-faults';
import { faultTexts } from '../../src/form/rule-faults/messages';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { visibleFields } from '../../src/form/visibility';
import { anyDraft } from './support/drafts';
import { context, draftOf, formOf, randomOf } from './support/world';

/** `steps`: a list of fields per step (per section, with `isOneStep`); `sectionShow` shows the second; `expected`: `code place`. */
type Fixture = { steps: FieldDraft[][]; isOneStep?: true; sectionShow?: Condition; rules?: Rule[]; expected: string[] };

const folder = new URL('./fixtures/rule-faults/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

function formOfFixture({ steps, isOneStep, sectionShow, rules }: Fixture) {
  const made = stepsOf(steps, sectionShow);
  const [first] = made;
  const joined = first && { ...first, sections: made.flatMap((step) => step.sections) };
  return toForm({ ...draftOf([], rules), steps: isOneStep && joined ? [joined] : made });
}

function stepsOf(steps: FieldDraft[][], sectionShow: Condition | undefined) {
  return steps.map((fields, at) => ({
    id: `step-${at + 1}`,
    title: `Bước ${at + 1}`,
    sections: [
      {
        id: `section-${at + 1}`,
        fields,
        ...(at === 1 && sectionShow !== undefined ? { showWhen: sectionShow } : {}),
      },
    ],
  }));
}

describe('ruleFaults', () => {
  it.each(fixtures)('%s', (_name, fixture) => {
    const faults = ruleFaults(formOfFixture(fixture));
    const said = faults.map(({ code, place }) => `${code} ${place.field ?? place.section ?? place.step}`);
    expect(said.sort()).toEqual([...fixture.expected].sort());
    for (const { message } of faults) {
      expect(`${message.vi}${message.en}`).not.toMatch(/\{\w+\}|undefined/);
      expect(message.vi).toBe(message.vi.normalize('NFC'));
    }
  });

  it('every fault has a fixture', () => {
    const codes = new Set(fixtures.flatMap(([, { expected }]) => expected.map((line) => line.split(' ')[0])));
    const said = Object.keys(faultTexts).map((code) => code.replace(/-of-(?:field|computed)$/, ''));
    expect(said.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('calls no field unreachable that some answers show', () => {
    fc.assert(
      fc.property(anyDraft, fc.integer(), (draft, seed) => {
        const form = toForm(draft);
        const never = ruleFaults(form).filter(({ code }) => code.endsWith('-never-shown'));
        const fields = new Set(never.map(({ place }) => place.field));
        const random = randomOf(seed);
        for (let round = 0; round < 5; round += 1) {
          const visible = visibleFields(form, sampleAnswers(form, random, context));
          const declared = [...visible].map((path) => path.replace(/\.\d+\./, '[].'));
          expect(declared.filter((path) => fields.has(path))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const numberField: FieldDraft = { key: 'n', type: 'number', label: 'Số', settings: { minimum: 0, maximum: 6 } };
const world = formOf([
  numberField,
  {
    key: 'c',
    type: 'choice',
    label: 'Chọn',
    settings: { choices: ['a', 'b', 'c'].map((value) => ({ value, label: value })) },
  },
  {
    key: 'm',
    type: 'choices',
    label: 'Chọn nhiều',
    settings: { choices: ['a', 'b', 'c'].map((value) => ({ value, label: value })), maxItems: 2 },
    showWhen: { field: 'n', is: 'greater', value: 2 },
  },
  { key: 'y', type: 'yes-no', label: 'Có không' },
  { key: 't', type: 'text', label: 'Chữ' },
  { key: 'd', type: 'date', label: 'Ngày', settings: { earliest: '2026-01-01', latest: '2026-01-05' } },
]);

const values = {
  n: [undefined, 0, 1, 2, 3, 4, 5, 6],
  c: [undefined, 'a', 'b', 'c'],
  m: [undefined, ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c']],
  y: [undefined, true, false],
  t: [undefined, 'x', 'y', 'a', 'b', 'c', 'khác'],
  d: [undefined, '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'],
};

/** Every answer of a field the comparison could tell apart, beside everything else left out. */
function comparison(): fc.Arbitrary<Condition> {
  const number = fc.integer({ min: -1, max: 7 });
  const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-03', '2026-01-05', '2026-01-09');
  const item = fc.constantFrom('a', 'b', 'c');
  const of = (
    field: string,
    is: fc.Arbitrary<'equals' | 'not-equals' | 'less' | 'at-most' | 'greater' | 'at-least' | 'contains'>,
    value: fc.Arbitrary<string | number | boolean>,
  ) => fc.record({ field: fc.constant(field), is, value });
  const order = fc.constantFrom('less', 'at-most', 'greater', 'at-least', 'equals', 'not-equals');
  return fc.oneof(
    of('n', order, number),
    of('d', order, day),
    of('c', fc.constantFrom('equals', 'not-equals'), item),
    of('m', fc.constant('contains'), item),
    of('y', fc.constant('equals'), fc.boolean()),
    of('t', fc.constantFrom('equals', 'not-equals'), fc.constantFrom('x', 'y')),
    fc.record({
      field: fc.constantFrom('c', 't'),
      is: fc.constantFrom('one-of', 'none-of'),
      value: fc.array(item, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ field: fc.constantFrom('n', 'c', 'm', 'y', 't', 'd'), is: fc.constantFrom('filled', 'empty') }),
  );
}

const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    comparison(),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

describe('possibility', () => {
  const probe = (condition: Condition) =>
    formOf([...toFields(world), { key: 'probe', type: 'text', label: 'Thử', showWhen: condition }]);

  it('is right about every condition on fields that can be enumerated', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const form = probe(condition);
        const asked = (['n', 'c', 'm', 'y', 't', 'd'] as const).filter((key) =>
          key === 'n'
            ? /"[nm]"/.test(JSON.stringify(condition))
            : JSON.stringify(condition).includes(`"field":"${key}"`),
        );
        let combinations: Answers[] = [{}];
        for (const key of asked) {
          combinations = combinations.flatMap((one) =>
            values[key].map((value): Answers => (value === undefined ? one : { ...one, [key]: value })),
          );
        }
        fc.pre(combinations.length < 20_000);
        const canHold = combinations.some((answers) => visibleFields(form, answers).has('probe'));
        expect(possibility(form, condition, 'probe').canHold).toBe(canHold);
      }),
      { numRuns: 400 },
    );
  });
});

describe('possibility of computed fields', () => {
  const fields: FieldDraft[] = [
    {
      key: 'c',
      type: 'choice',
      label: 'Chọn',
      settings: { choices: ['a', 'b'].map((value) => ({ value, label: value })) },
    },
    { key: 'a', type: 'number', label: 'A', settings: { minimum: 0, maximum: 4 } },
    {
      key: 'b',
      type: 'number',
      label: 'B',
      settings: { minimum: -2, maximum: 3 },
      showWhen: { field: 'c', is: 'equals', value: 'a' },
    },
    { key: 's', type: 'number', label: 'S', settings: { decimals: 2 } },
  ];
  const amount = fc.integer({ min: 0, max: 9 });
  const calculation: fc.Arbitrary<Pick<Rule, 'kind' | 'fields' | 'options'>> = fc.oneof(
    fc.constantFrom('ab', 'b').map((of) => ({ kind: 'calculate-sum', fields: ['s', ...of] })),
    fc.constantFrom('ab', 'ba').map((of) => ({ kind: 'calculate-difference', fields: ['s', ...of] })),
    fc
      .record({ factor: fc.integer({ min: -3, max: 3 }), decimals: fc.nat(2) })
      .map((options) => ({ kind: 'calculate-product', fields: ['s', 'a', 'b'], options })),
    fc
      .record({ rate: fc.integer({ min: 0, max: 200 }), minimum: amount, maximum: amount }, { requiredKeys: ['rate'] })
      .map((options) => ({ kind: 'calculate-percentage', fields: ['s', 'b'], options })),
    fc
      .record({ counting: fc.constantFrom('each', 'bracket'), low: amount, high: amount, upTo: fc.nat(3) })
      .map(({ counting, low, high, upTo }) => ({
        kind: 'calculate-fee-steps',
        fields: ['s', 'a'],
        options: { counting, steps: [{ upTo, amount: low }, ...(high > 4 ? [{ upTo: null, amount: high }] : [])] },
      })),
    fc.record({ first: amount, otherwise: amount, isTimes: fc.boolean() }).map(({ first, otherwise, isTimes }) => ({
      kind: 'calculate-fee-choice',
      fields: isTimes ? ['s', 'c', 'b'] : ['s', 'c'],
      options: { amounts: [{ value: 'a', amount: first }], ...(otherwise > 4 ? { otherwise } : {}) },
    })),
  );
  const asked: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      field: fc.constantFrom('a', 'b', 's', 's'),
      is: fc.constantFrom('less', 'at-most', 'greater', 'at-least', 'equals', 'not-equals'),
      value: fc.integer({ min: -9, max: 20 }),
    }),
    fc.record({ field: fc.constant('c'), is: fc.constant('equals'), value: fc.constantFrom('a', 'b') }),
    fc.record({ field: fc.constantFrom('a', 'b', 'c', 's'), is: fc.constantFrom('filled', 'empty') }),
  );
  const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'computed' },
      asked,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
  const given = { c: [undefined, 'a', 'b'], a: [undefined, 0, 1, 2, 3, 4], b: [undefined, -2, -1, 0, 1, 2, 3] };

  it('calls nothing impossible that some answers make true', () => {
    fc.assert(
      fc.property(condition, calculation, fc.boolean(), (showWhen, made, isConditional) => {
        const when: Condition = { field: 'c', is: 'equals', value: 'b' };
        const rule: Rule = { id: 'r', ...made, ...(isConditional ? { when } : {}) };
        const form = toForm(draftOf([...fields, { key: 'probe', type: 'text', label: 'Thử', showWhen }], [rule]));
        const canHold = given.c.some((c) =>
          given.a.some((a) =>
            given.b.some((b) => {
              const answers: Answers = JSON.parse(JSON.stringify({ c, a, b }));
              return visibleFields(form, settleAnswers(form, answers, context)).has('probe');
            }),
          ),
        );
        if (canHold) expect(possibility(form, showWhen, 'probe').canHold).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

function toFields(form: typeof world): FieldDraft[] {
  return toDraft(form).steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
}
