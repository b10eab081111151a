import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import type { FormDraft } from '../../src/form/draft';
import type { Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import type { Problem } from '../../src/problem/problem';
import type { Procedure, ProcedureCase } from '../../src/procedure/procedure';
import { assess } from '../../src/service-level/assess';
import { criteria, currentCriteria } from '../../src/service-level/criteria';
import type { Evidence } from '../../src/service-level/evidence';
import type { OfferingRow } from '../../src/service-level/offerings';
import { type Platform, platform } from '../../src/service-level/platform';
import { levelOf, requirementsOf, type Scale, scales } from '../../src/service-level/scales';
import { readFixtures } from '../procedure/read-fixtures';

const today = '2026-11-22';

/** A product that can do everything: level 4 is within reach. */
const everything: Platform = {
  blankFromForm: true,
  submission: true,
  statusLookUp: true,
  onlinePayment: true,
  resultDelivery: true,
  prefill: true,
  signature: true,
  notices: true,
  synchronised: true,
  accessible: true,
};

/** A province where everything is there: agencies, files, one officer everywhere, national records. */
function evidenceWith(change: EvidenceChange = {}): Evidence {
  return {
    hasFile: (sha256) => !change.goneFiles?.includes(sha256),
    agencyName: (code) => (change.goneAgencies?.includes(code) ? undefined : `Cơ quan ${code}`),
    nationalName: () => (change.nationalName === undefined ? sample().name : (change.nationalName ?? undefined)),
    officers: () => change.officers ?? 1,
    isOfficer: (id) => !change.goneOfficers?.includes(id),
    offerings: () => change.offerings ?? [],
  };
}

/** What the seed is judged by: nothing around it is missing. */
const evidence = evidenceWith({ nationalName: null });

function sample(): Procedure {
  const [birth] = seedProcedures();
  if (birth === undefined) throw new Error('The seed is empty');
  return {
    ...birth,
    decision: { number: '1/QĐ-UBND', date: null },
    performers: { kind: 'department', agency: 'H01.03' },
    target: { legacy: 4, current: 'toan-trinh', reason: null, date: null, responsible: null, origin: 'test' },
  };
}

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

type EvidenceChange = {
  goneFiles?: string[];
  goneAgencies?: string[];
  goneOfficers?: string[];
  officers?: number;
  offerings?: OfferingRow[];
  /** Null: there is no national record. */
  nationalName?: string | null;
};

type Change = {
  evidence?: EvidenceChange;
  target?: Partial<Procedure['target']>;
  procedure?: Partial<Procedure>;
  case?: Partial<ProcedureCase>;
  platform?: Partial<Platform>;
  /** Documents the form has a place for; default: all to hand in. */
  documents?: string[];
  formProblems?: Problem[];
};

/** A procedure with one case, one declaration, one paper to hand in and a fee: it meets every line. */
function subject(change: Change = {}) {
  const base = sample();
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
    procedure: {
      ...base,
      cases: [procedureCase],
      target: { ...base.target, ...change.target },
      ...change.procedure,
    },
    forms: { 'mac-dinh': formWith(change.documents ?? ['d1', 'd2']) },
    settings: {
      checkForm: () => change.formProblems ?? [],
      today,
      evidence: evidenceWith(change.evidence),
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
    expect(level).toMatchObject({ legacy: 3, current: 'mot-phan', partial: { kind: 'technical' } });
    expect(level.partial?.text.vi).toContain('Ký số');
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
    const settings = { checkForm: () => [], today, evidence, platform: everything };
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
      const { overall, cases } = assess(procedure, {}, { checkForm: () => [], today, evidence });
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
      for (const { because, title } of assess(procedure, {}, { checkForm: () => [], today, evidence }).overall
        .criteria) {
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
  it('are dated data with a legal basis, and need only criteria that exist', () => {
    const known = new Set([...criteria, ...currentCriteria].map(({ id }) => id));
    expect(scales.map(({ id }) => id)).toEqual(['legacy', 'current']);
    for (const scale of scales) {
      expect(scale.legalBasis).toMatch(/\d+\/\d{4}\/NĐ-CP/);
      expect(scale.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(scale.levels[0]?.requires).toEqual([]);
      for (const level of scale.levels) {
        expect(requirementsOf(scale, level).filter((id) => !known.has(id))).toEqual([]);
      }
    }
    expect(levelOf('legacy', '3')?.name.vi).toBe('Mức độ 3');
    expect(levelOf('current', 'x')).toBeUndefined();
  });

  it('leave no criterion unused', () => {
    const used = new Set(scales.flatMap((scale) => scale.levels.flatMap(({ requires }) => requires)));
    expect([...criteria, ...currentCriteria].map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('toàn trình and một phần', () => {
  const fixtures = readFixtures<{ lacks: string[]; change: Change; partial: string | null; current: string }>(
    import.meta.url,
    'fixtures/current',
  );
  for (const { file, fixture } of fixtures) {
    it(`${file}: it is ${fixture.current}`, () => {
      const level = levelWith(fixture.change);
      const missing = level.currentCriteria?.filter(({ met }) => !met) ?? [];
      expect(missing.map(({ id }) => id)).toEqual(fixture.lacks);
      expect(level.partial?.kind ?? null).toBe(fixture.partial);
      expect(level.current).toBe(fixture.current);
      for (const { cause } of missing) expect(cause).toBeDefined();
      if (level.partial) expect(level.partial.legalBasis).toMatch(/Điều \d+/);
    });
  }

  it('have a fixture that lacks only this line for each of T1-T11', () => {
    const alone = fixtures.flatMap(({ fixture: { lacks } }) => (lacks.length === 1 ? lacks : []));
    expect(currentCriteria.map(({ id }) => id).filter((id) => !alone.includes(id))).toEqual([]);
    expect(currentCriteria.map(({ id }) => id.split('-')[0])).toEqual(
      Array.from({ length: 11 }, (_, n) => `t${n + 1}`),
    );
  });

  it('is full without any reason, and says none', () => {
    const { partial, current, currentCriteria: lines } = levelWith();
    expect({ partial, current, missing: lines?.filter(({ met }) => !met) }).toEqual({
      partial: undefined,
      current: 'toan-trinh',
      missing: [],
    });
  });

  it('needs a reason where papers are to be shown or signed by hand', () => {
    const [declaration, paper] = subject().procedure.cases[0]?.documents ?? [];
    if (declaration === undefined || paper === undefined) throw new Error('two documents expected');
    const shown = { ...paper, key: 'd3', mode: 'show' as const };
    expect(levelWith({ case: { documents: [declaration, paper, shown] } }).current).toBe('thong-tin');
    expect(levelWith({ case: { documents: [declaration, paper, { ...shown, required: false }] } }).current).toBe(
      'toan-trinh',
    );
  });
});

describe('a scale of a later decree', () => {
  for (const { file, fixture } of readFixtures<{ scale: Scale; expected: { change: Change; level: string }[] }>(
    import.meta.url,
    'fixtures/scales',
  )) {
    for (const { change, level } of fixture.expected) {
      it(`${file}: is data; ${JSON.stringify(change)} gives ${level}`, () => {
        const { procedure, forms, settings } = subject(change);
        const { overall } = assess(procedure, forms, { ...settings, scales: [...scales, fixture.scale] });
        expect(overall.scales?.[fixture.scale.id]).toBe(level);
        expect(overall.scales?.legacy).toBe(String(overall.legacy));
      });
    }
  }
});

describe('agencies that perform it differently', () => {
  const row = (change: Partial<OfferingRow> = {}): OfferingRow => ({
    agency: 'H01.03',
    online: 'here',
    address: null,
    reason: null,
    officers: null,
    receivedByOwnSoftware: 0,
    ...change,
  });
  const list: Partial<Procedure> = { performers: { kind: 'list', agencies: ['H01.03', 'H01.05'] } };
  const at = (change: Partial<OfferingRow>, more: Change = {}) =>
    levelWith({ procedure: list, ...more, evidence: { ...more.evidence, offerings: [row(change)] } });

  it('count the lowest, show the spread, and name who misses what', () => {
    const level = at({ online: 'off', reason: 'đang nâng cấp' });
    expect(level.legacy).toBe(2);
    expect(level.offerings).toEqual([
      { agency: 'H01.05', name: 'Cơ quan H01.05', legacy: 4, current: 'toan-trinh' },
      { agency: 'H01.03', name: 'Cơ quan H01.03', legacy: 2, current: 'thong-tin' },
    ]);
    const line = level.criteria.find(({ id }) => id === 'l3-channel');
    expect(line?.because.vi).toBe('Tại Cơ quan H01.03: Đơn vị tạm đóng kênh trực tuyến: đang nâng cấp');
  });

  it('with officers of their own lose the level with the last of them, whoever else receives', () => {
    expect(at({ officers: ['a', 'b'] }, { evidence: { goneOfficers: ['a'] } }).legacy).toBe(4);
    expect(at({ officers: ['a'] }, { evidence: { goneOfficers: ['a'], officers: 5 } }).legacy).toBe(2);
    expect(at({ officers: [] }, { evidence: { officers: 5 } }).legacy).toBe(2);
  });

  it('with software of their own count once dossiers have come in through it', () => {
    const own = { online: 'own-software', address: 'https://so.example.vn' } as const;
    expect(at(own).legacy).toBe(2);
    expect(at({ ...own, receivedByOwnSoftware: 1 }, { evidence: { officers: 1 } }).legacy).toBe(4);
  });

  it('no longer named by the record do not count any more', () => {
    expect(at({ agency: 'H01.99', online: 'off' }).legacy).toBe(4);
    expect(at({ agency: 'H01.99', online: 'off' }).offerings?.map(({ agency }) => agency)).toEqual([
      'H01.03',
      'H01.05',
    ]);
  });

  it('of all communes: one row, and all the others', () => {
    const communes: Partial<Procedure> = { performers: { kind: 'communes' } };
    const level = levelWith({
      procedure: communes,
      evidence: { offerings: [row({ agency: 'H01.x', online: 'off' })] },
    });
    expect(level.offerings?.map(({ agency, legacy }) => [agency, legacy])).toEqual([
      [null, 4],
      ['H01.x', 2],
    ]);
  });

  it('that are gone make it no service at all', () => {
    const level = levelWith({ evidence: { goneAgencies: ['H01.03'] } });
    expect(level.legacy).toBe(0);
    expect(level.criteria.find(({ id }) => id === 'l1-agency')).toMatchObject({ met: false, cause: 'offering' });
  });
});

describe('evidence that breaks later', () => {
  const file = { sha256: 'a'.repeat(64), name: 'a.docx', mediaType: 'a/b', bytes: 1 };
  const [declaration] = subject().procedure.cases[0]?.documents ?? [];
  if (declaration === undefined) throw new Error('a document expected');
  const kept = { ...declaration, template: { name: 'Mẫu', mustBeSigned: false, file } };

  it('a template file that is gone: level 1, and the blank does not stand in for a dead link', () => {
    const change: Change = { case: { documents: [kept] }, documents: [] };
    expect(levelWith(change).legacy).toBe(4);
    const level = levelWith({ ...change, evidence: { goneFiles: [file.sha256] } });
    expect(level.legacy).toBe(1);
    expect(level.criteria.find(({ id }) => id === 'l2-templates')?.evidence).toEqual([`file:${file.sha256}`]);
  });

  describe('a legal text that the procedure rests on', () => {
    const law = (text: string, validTo: string | null, validFrom: string | null = null) => ({
      text,
      validFrom,
      validTo,
    });
    const answerTo = (legalBasis: Procedure['legalBasis']) => levelWith({ procedure: { legalBasis } });
    it.each([
      ['counts until its last day', [law('Luật A', today)], 4],
      ['expired, takes the level with it', [law('Luật A', '2026-11-21')], 0],
      ['expired beside another in force, takes it as well', [law('Luật A', '2026-11-21'), law('Nghị định B', null)], 0],
      ['by its number alone', [law('60/2014/QH13', '2026-11-21'), law('Nghị định B', null)], 0],
      [
        'expired but replaced by one that began then, is history',
        [law('Luật A', '2026-11-20'), law('Luật C', null, '2026-11-21')],
        4,
      ],
      [
        'expired, and what is to replace it not in force yet',
        [law('Luật A', '2026-11-20'), law('Luật C', null, '2027-01-01')],
        0,
      ],
      ['is no circular, where there is a law', [law('Luật A', null), law('43/2024/TT-BTC', '2024-12-31')], 4],
      ['is a circular, where there is nothing else', [law('43/2024/TT-BTC', '2024-12-31')], 0],
    ])('%s', (_, legalBasis, level) => expect(answerTo(legalBasis).legacy).toBe(level));

    it('is named with its last day when it has expired', () => {
      const { criteria } = answerTo([law('Luật A', '2026-11-21'), law('Luật B', null)]);
      expect(criteria.find(({ id }) => id === 'l1-legal-basis')).toMatchObject({
        met: false,
        cause: 'law',
        evidence: ['law:Luật A'],
        because: { vi: expect.stringContaining('“Luật A (21/11/2026)”') },
      });
    });
  });
});
