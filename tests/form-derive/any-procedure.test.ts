import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { textAt } from '../../src/form/json';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { documentsToUpload } from '../../src/procedure/documents';
import type { FeeAmount, FeeRule, Procedure, RequiredDocument } from '../../src/procedure/procedure';
import { answerContext, fieldsOfDraft, procedures, seeded } from './support/forms';

const words = [
  'Cấp lại',
  'giấy phép',
  'đăng ký',
  'hộ kinh doanh',
  'khai sinh',
  'ủy quyền',
  'phong bì dán tem',
  'ảnh 4x6',
];
const strange = ['{name}', '<b>', '”', '\u0301', 'a\u0302', '__proto__', '$ref', '~/', 'ký)', 'Đ'];
const phrase = fc
  .array(fc.oneof(fc.constantFrom(...words, ...strange), fc.string({ minLength: 1, maxLength: 12 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `x ${parts.join(' ')}`);
const long = fc.oneof(
  { weight: 9, arbitrary: phrase },
  { weight: 1, arbitrary: phrase.map((text) => text.repeat(120).slice(0, 3000)) },
);
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

const requiredDocument: fc.Arbitrary<RequiredDocument> = fc.record({
  key,
  name: long,
  originals: fc.nat(3),
  copies: fc.nat(3),
  required: fc.boolean(),
  mode: fc.constantFrom('hand-in', 'show', 'database', 'e-form'),
  template: fc.option(fc.record({ name: phrase, mustBeSigned: fc.boolean(), file: fc.constant(null) })),
  condition: fc.option(
    fc.record({ settledBy: fc.constantFrom('applicant', 'channel', 'database', 'unclassified'), text: long }),
  ),
});

const amounts: FeeAmount[] = [
  { kind: 'free' },
  { kind: 'unknown' },
  { kind: 'council' },
  { kind: 'fixed', value: 8000, per: 'bản sao' },
  {
    kind: 'stepped',
    per: 'trang',
    steps: [
      { upTo: 2, value: 2000 },
      { upTo: null, value: 1000 },
    ],
    cap: 200_000,
  },
  { kind: 'percentage', rate: 0.5, of: 'giá trị', min: null, max: 500_000 },
];

const fee: fc.Arbitrary<FeeRule> = fc.record({
  kind: fc.constantFrom('phi', 'le-phi', 'unspecified'),
  amount: fc.constantFrom(...amounts),
  currency: fc.constantFrom('VND', 'USD'),
  note: fc.option(long),
  validFrom: fc.constantFrom(null, '2025-07-01'),
  validTo: fc.constantFrom(null, '2026-12-31'),
  exemptions: fc.array(
    fc.record({ key, name: long, percent: fc.constantFrom(100, 50), legalBasis: fc.constant(null) }),
    { maxLength: 3 },
  ),
});

const deadline = { value: 3, unit: 'working-day', text: null, note: null, basis: 'source' } as const;

const anyProcedure: fc.Arbitrary<Procedure> = fc
  .record({
    base: fc.constantFrom(...procedures),
    name: long,
    agency: phrase,
    documents: fc.uniqueArray(requiredDocument, { maxLength: 12, selector: (document) => document.key }),
    channels: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('counter' as const, 'post' as const, 'online' as const),
        fees: fc.array(fee, { maxLength: 4 }),
      }),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    cases: fc.integer({ min: 1, max: 2 }),
    applicants: fc.uniqueArray(fc.constantFrom('citizen', 'foreigner', 'enterprise', 'household-business')),
  })
  .map(({ base, name, agency, documents, channels, cases, applicants }) => ({
    ...base,
    name,
    applicants,
    receivingAgency: agency,
    decidingAgency: agency,
    cases: Array.from({ length: cases }, (_, index) => ({
      key: `case-${index}`,
      name: `Trường hợp ${index}`,
      documents,
      channels: channels.map((channel) => ({ ...channel, deadline })),
    })),
  }));

describe('any procedure', () => {
  it('gets sound forms that take its documents and accept a sample', () => {
    fc.assert(
      fc.property(anyProcedure, fc.integer(), (procedure, seed) => {
        const derived = deriveForms(procedure);
        expect(JSON.stringify(deriveForms(procedure))).toBe(JSON.stringify(derived));
        for (const procedureCase of procedure.cases) {
          const one = derived[procedureCase.key];
          if (one === undefined) throw new Error('a case without a form');
          const form = toForm(one.draft);
          expect(checkForm(form)).toEqual([]);
          const taken = fieldsOfDraft(one.draft).flatMap((field) => textAt(field.settings, 'document') ?? []);
          const needed = documentsToUpload(procedureCase).map((document) => document.key);
          const unsent = new Set(
            one.report.documents.filter(({ field }) => field === null).map((document) => document.key),
          );
          for (const document of needed) expect(taken.includes(document) || unsent.has(document)).toBe(true);
          const answers = sampleAnswers(form, seeded(seed), answerContext);
          expect(makeValidator(form)(answers, answerContext).problems).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
