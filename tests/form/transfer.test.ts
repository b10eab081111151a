import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/form/canonical';
import { checkForm } from '../../src/form/check';
import { toForm } from '../../src/form/to-schema';
import {
  bundleFormat,
  type CarriedForm,
  planImport,
  readBundle,
  writeBundle,
  writeForm,
} from '../../src/form/transfer';
import { anyDraft } from './support/drafts';
import { formOf } from './support/world';

const form = formOf([{ key: 'name', type: 'text', label: 'Họ tên' }]);
const carried: CarriedForm = { province: 'H01', procedure: '1.001193', case: 'mac-dinh', form };
const head = JSON.stringify({ format: bundleFormat });

const bundles: fc.Arbitrary<CarriedForm[]> = fc.uniqueArray(
  fc.record({
    province: fc.constantFrom('H01', 'H26', 'VN'),
    procedure: fc.constantFrom('1.001193', '2.000815', 'noi-bo-1'),
    case: fc.constantFrom('a', 'b'),
    form: anyDraft.map(toForm),
    testCases: fc.constantFrom<[] | [{ id: string }]>([], [{ id: 'x' }]),
  }),
  { minLength: 1, maxLength: 5, selector: ({ province, procedure, case: key }) => `${province} ${procedure} ${key}` },
);

const withoutLine = ({ line: _line, ...rest }: CarriedForm & { line: number }): CarriedForm => rest;

describe('files of forms', () => {
  it('come back as they went out, and the same forms give the same bytes in any order', () => {
    fc.assert(
      fc.property(bundles, (forms) => {
        const text = writeBundle(forms);
        expect(writeBundle([...forms].reverse())).toBe(text);
        const read = readBundle(text);
        expect(read.problems).toEqual([]);
        expect(writeBundle(read.forms.map(withoutLine))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('one form is a file of its own, readable by people and by import', () => {
    const text = writeForm(carried);
    expect(text.split('\n').length).toBeGreaterThan(20);
    const read = readBundle(text);
    expect(read.forms.map(withoutLine).map(canonicalText)).toEqual([canonicalText(carried)]);
  });

  it('a second import changes nothing', () => {
    fc.assert(
      fc.property(bundles, (forms) => {
        const stored = new Map<string, CarriedForm>();
        const name = ({ province, procedure, case: key }: Pick<CarriedForm, 'province' | 'procedure' | 'case'>) =>
          `${province} ${procedure} ${key}`;
        const plan = () =>
          planImport(
            readBundle(writeBundle(forms)),
            (at) => stored.get(name(at)),
            () => true,
          );
        const first = plan();
        expect(first.map(({ outcome }) => outcome)).toEqual(forms.map(() => 'new'));
        for (const line of first) if (line.carried) stored.set(name(line.carried), line.carried);
        expect(plan().map(({ outcome, carried: again }) => [outcome, again])).toEqual(
          forms.map(() => ['same', undefined]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('says of each form what happens to it', () => {
    const changed = { ...carried, form: { ...form, title: 'Tên mới' } };
    const unsound = { ...carried, case: 'sai', form: { ...form, steps: [] } };
    const foreign = { ...carried, province: 'H26' };
    const text = writeBundle([changed, unsound, foreign, { ...carried, case: 'moi' }]);
    const lines = planImport(
      readBundle(`${text}{"format": 1\n`),
      (at) => (at.case === 'mac-dinh' ? carried : undefined),
      ({ province }) => province === 'H01',
      checkForm,
    );
    expect(lines.map((line) => [line.case, line.province, line.outcome, line.problems[0]?.code])).toEqual([
      ['mac-dinh', 'H01', 'changed', undefined],
      ['moi', 'H01', 'new', undefined],
      ['sai', 'H01', 'refused', 'form-shape'],
      ['mac-dinh', 'H26', 'refused', 'not-yours'],
      ['', '', 'refused', 'line-not-json'],
    ]);
    expect(lines.at(-1)?.problems[0]?.line).toBe(6);
  });

  it.each([
    ['', 'file-empty'],
    [`${head}\n\n`, 'file-empty'],
    ['{"a": 1}', 'file-unknown'],
    ['không phải', 'file-unknown'],
    [JSON.stringify({ ...carried, format: 'khác' }), 'file-unknown'],
    [`${head}\n{"form": 1}`, 'line-not-form'],
    [`${head}\n[`, 'line-not-json'],
    [`${head}\n{"__proto__": {}}`, 'forbidden-key'],
    [`${head}\n${canonicalText(carried)}\n${canonicalText(carried)}`, 'form-repeated'],
  ])('a file that cannot be read says why (%#)', (text, code) => {
    const { problems } = readBundle(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message.vi).not.toMatch(/\{\w+\}/);
  });

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `${head}\n${json}`),
        ),
        (text) => readBundle(text).forms.length === 0,
      ),
    );
  });
});
