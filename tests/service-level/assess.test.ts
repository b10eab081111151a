import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import type { FormDraft } from '../../src/form/draft';
import type { Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import type { Problem } from '../../src/problem/problem';
import type { Procedure, ProcedureCase } from '../../src/procedure/procedure';
import { assess } from '../../src/service-level/assess';
import { criteria } from '../../src/service-level/criteria';
import { type Platform, platform } from '../../src/service-level/platform';
import { currentOf, levelOf, scales } from '../../src/service-level/scales';
import { readFixtures } from '../procedure/read-fixtures';

const today = '2026-11-22';

/** A product that can do everything: level 4 is within reach. */
const everything: Platform = {
  blankFromForm: true,
  submission: true,
  statusLookUp: true,
  onlinePayment: true,
  resultDelivery: true,
};

function formWith(documents: readonly string[]): Form {
  const fields = documents.map((document) => ({
    key: document,
    type: 'file',
    label: document,
    settings: { document },
  }));
  const draft: FormDraft = {
    id: 'form',
    title: 'Biểu mẫu',
    steps: [
      {
        id: 's',
        title: 'S',
        sections: [{ id: 'a', fields: [{ key: 'note', type: 'text', label: 'Ghi chú' }, ...fields] }],
      },
    ],
  };
  return toForm(draft);
}

type Change = {
  procedure?: Partial<Procedure>;
  case?: Partial<ProcedureCase>;
  platform?: Partial<Platform>;
  /** Documents the form has a place for; default: all to hand in. */
  documents?: string[];
  formProblems?: Problem[];
};

/** A procedure with one case, one declaration, one paper to hand in and a fee: it meets every line. */
function subject(change: Change = {}) {
  const [birth] = seedProcedures();
  if (birth === undefined) throw new Error('The seed is empty');
  const procedureCase: ProcedureCase = {
    key: 'mac-dinh',
    name: 'Trường hợp chung',
    documents: [
      {
        key: 'd1',
        name: 'Tờ khai',
        originals: 1,
        copies: 0,
        required: true,
        mode: 'hand-in',
        template: { name: 'Mẫu số 1', mustBeSigned: false, file: null },
        condition: null,
      },
      {
        key: 'd2',
        name: 'Giấy chứng sinh',
        originals: 1,
        copies: 0,
        required: true,
        mode: 'hand-in',
        template: null,
        condition: null,
      },
    ],
    channels: [
      {
        kind: 'online',
        deadline: { value: 1, unit: 'working-day', text: null, note: null, basis: 'test' },
        fees: [
          {
            kind: 'le-phi',
            amount: { kind: 'fixed', value: 50_000, per: null },
            currency: 'VND',
            note: null,
            validFrom: null,
            validTo: null,
            exemptions: [],
          },
        ],
      },
    ],
    ...change.case,
  };
  return {
    procedure: { ...birth, cases: [procedureCase], ...change.procedure },
    forms: { 'mac-dinh': formWith(change.documents ?? ['d1', 'd2']) },
    settings: {
      checkForm: () => change.formProblems ?? [],
      today,
      platform: { ...everything, ...change.platform },
    },
  };
}

function levelWith(change: Change = {}) {
  const { procedure, forms, settings } = subject(change);
  return assess(procedure, forms, settings).overall;
}

describe('the level of a service', () => {
  it('is 4 and full when every line is met', () => {
    const level = levelWith();
    expect(level).toMatchObject({ legacy: 4, current: 'toan-trinh' });
    expect(level.criteria.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id));
    expect(level.criteria.every(({ met }) => met)).toBe(true);
    expect(level.reason).toBeUndefined();
  });

  const fixtures = readFixtures<{ lacks: string; change: Change; level: number }>(import.meta.url, 'fixtures/missing');
  for (const { file, fixture } of fixtures) {
    it(`${file}: without ${fixture.lacks} it is ${fixture.level}`, () => {
      const level = levelWith(fixture.change);
      expect(level.criteria.filter(({ met }) => !met).map(({ id }) => id)).toEqual([fixture.lacks]);
      expect(level.legacy).toBe(fixture.level);
      expect(level.reason?.vi).toBeTruthy();
    });
  }

  it('has a fixture that lacks only this one for every criterion', () => {
    expect(fixtures.map(({ fixture }) => fixture.lacks).sort()).toEqual(criteria.map(({ id }) => id).sort());
  });

  it('is what the lines say, for any set of lines that fail', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          fixtures.map(({ fixture }) => fixture).filter(({ lacks }) => /^l3-s|^l4|^l2|process|agency/.test(lacks)),
        ),
        (chosen) => {
          const change: Change = {
            procedure: Object.assign({}, ...chosen.map((one) => one.change.procedure ?? {})),
            platform: Object.assign({}, ...chosen.map((one) => one.change.platform ?? {})),
          };
          const level = levelWith(change);
          const expected = Math.min(4, ...chosen.map((one) => one.level));
          expect(level.legacy).toBe(expected);
        },
      ),
    );
  });

  it('never reaches 4 with what the product can do today', () => {
    const { procedure, forms, settings } = subject();
    const level = assess(procedure, forms, { ...settings, platform }).overall;
    expect(level).toMatchObject({ legacy: 3, current: 'mot-phan' });
    expect(level.criteria.filter(({ met }) => !met).map(({ id }) => id)).toEqual(['l4-payment', 'l4-result']);
    expect(level.reason?.vi).toBe('Chưa đạt: Thanh toán trực tuyến; Trả kết quả trực tuyến hoặc qua bưu chính.');
  });

  it('asks for no payment where applying on line is free', () => {
    const [online] = subject().procedure.cases[0]?.channels ?? [];
    const free = online && {
      ...online,
      fees: online.fees.map((fee) => ({ ...fee, amount: { kind: 'free' as const } })),
    };
    const level = levelWith({ case: { channels: free ? [free] : [] }, platform: { onlinePayment: false } });
    expect(level.legacy).toBe(4);
  });

  it('publishes the reason the record gives', () => {
    const { procedure } = subject();
    const reason = 'phải có mặt để ký';
    const level = levelWith({
      procedure: { target: { ...procedure.target, reason } },
      platform: { resultDelivery: false },
    });
    expect(level.reason?.vi).toBe(reason);
  });

  it('takes a file in place of a blank, and no template at all, as level 2', () => {
    const file = { sha256: 'a'.repeat(64), name: 'a.docx', mediaType: 'a/b', bytes: 1 };
    const [declaration, paper] = subject().procedure.cases[0]?.documents ?? [];
    if (declaration === undefined || paper === undefined) throw new Error('two documents expected');
    const kept = { ...declaration, template: { name: 'Mẫu', mustBeSigned: false, file } };
    const noBlank = { platform: { blankFromForm: false } };
    expect(levelWith({ case: { documents: [kept, paper] }, ...noBlank }).legacy).toBe(4);
    expect(levelWith({ case: { documents: [paper] }, ...noBlank }).legacy).toBe(4);
  });

  it('needs a place for papers that come signed, not for what the form produces', () => {
    const [declaration] = subject().procedure.cases[0]?.documents ?? [];
    if (declaration === undefined) throw new Error('a document expected');
    const signed = { ...declaration, template: { name: 'Mẫu', mustBeSigned: true, file: null } };
    expect(levelWith({ case: { documents: [declaration] }, documents: [] }).legacy).toBe(4);
    expect(levelWith({ case: { documents: [signed] }, documents: [] }).legacy).toBe(2);
  });
});

describe('no case at all', () => {
  it('is no service yet: over nothing every criterion would hold', () => {
    const [procedure] = seedProcedures();
    if (!procedure) throw new Error('no seed');
    const settings = { checkForm: () => [], today, platform: everything };
    const { overall, cases } = assess({ ...procedure, cases: [] }, {}, settings);
    expect(overall.legacy).toBeLessThan(2);
    expect(overall.criteria).toHaveLength(criteria.length);
    expect(cases).toEqual([]);
  });
});

describe('several cases', () => {
  it('count the lowest, and the case that misses a line is named', () => {
    const { procedure, forms, settings } = subject();
    const [first] = procedure.cases;
    if (first === undefined) throw new Error('a case expected');
    const second = { ...first, key: 'hai', name: 'Trường hợp hai' };
    const two = { ...procedure, cases: [first, second] };
    const { overall, cases } = assess(two, forms, settings);
    expect(cases.map(({ key, level }) => [key, level.legacy])).toEqual([
      ['mac-dinh', 4],
      ['hai', 1],
    ]);
    expect(overall.legacy).toBe(1);
    const missing = overall.criteria.find(({ id }) => id === 'l3-form');
    expect(missing?.because.vi).toContain('Trường hợp “Trường hợp hai”');
  });

  it('are never above the lowest, for the whole seed', () => {
    for (const procedure of seedProcedures()) {
      const { overall, cases } = assess(procedure, {}, { checkForm: () => [], today });
      expect(overall.legacy).toBe(Math.min(...cases.map(({ level }) => level.legacy)));
      expect(overall.legacy).toBeLessThan(3);
    }
  });
});

describe('the criteria', () => {
  it('are sorted by level, with stable ids and sentences without holes', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    expect(criteria.map(({ level }) => level)).toEqual([...criteria.map(({ level }) => level)].sort());
    for (const { id, level } of criteria) expect(id).toMatch(new RegExp(`^l${level}-[a-z-]+$`));
    for (const procedure of seedProcedures()) {
      for (const { because, title } of assess(procedure, {}, { checkForm: () => [], today }).overall.criteria) {
        for (const text of [because.vi, because.en, title.vi, title.en]) {
          expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
          expect(text).toBe(text.normalize('NFC'));
        }
      }
    }
  });

  it('say why a form does not work', () => {
    const because = levelWith({
      formProblems: [{ code: 'x', message: { vi: 'Thiếu tên.', en: 'No name.' } }],
    }).criteria;
    expect(because.find(({ id }) => id === 'l3-form')?.because.vi).toContain('Thiếu tên.');
  });
});

describe('scales', () => {
  it('are dated data with a legal basis, and relate every legacy level to one in force', () => {
    expect(scales.map(({ id }) => id)).toEqual(['legacy', 'current']);
    for (const { legalBasis, validFrom } of scales) {
      expect(legalBasis).toMatch(/\d+\/\d{4}\/NĐ-CP/);
      expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(([0, 1, 2, 3, 4] as const).map(currentOf)).toEqual([
      'thong-tin',
      'thong-tin',
      'thong-tin',
      'mot-phan',
      'toan-trinh',
    ]);
    for (const level of [0, 1, 2, 3, 4] as const) {
      expect(levelOf('legacy', String(level))).toBeDefined();
      expect(levelOf('current', currentOf(level))).toBeDefined();
    }
    expect(levelOf('current', 'x')).toBeUndefined();
  });
});
